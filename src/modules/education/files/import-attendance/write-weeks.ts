import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { WeekThere } from './weeks-on-roll.rules.ts';

/** A pupil's week at one school: ten marks, '-' where none is known. */
export type WrittenWeek = {
  readonly enrolmentId: Id<'enrolment'>;
  readonly monday: LocalDate;
  readonly marks: string;
};

/**
 * Writes weeks, each enrolment and Monday once, for pupils on the roll of the actor's school. Gives what was there before by
 * the place of the week in the list. Of many weeks the few pupils and Mondays are sent once.
 */
export async function writeWeeks(
  tx: Tx,
  weeks: readonly WrittenWeek[],
  runId: string,
): Promise<Map<number, WeekThere>> {
  const enrolments = new Places<string>();
  const mondays = new Places<LocalDate>();
  const ofEnrolment = weeks.map(({ enrolmentId }) => enrolments.placeOf(enrolmentId));
  const ofMonday = weeks.map(({ monday }) => mondays.placeOf(monday));
  const { rows } = await sql<{ place: number; there: string; of_this_file: boolean }>`
    select * from education.record_marks(${enrolments.values}::uuid[], ${mondays.values}::date[], ${arrayOf(ofEnrolment)}::int[],
      ${arrayOf(ofMonday)}::int[], ${weeks.map(({ marks }) => marks).join(',')}, ${runId}::uuid)`.execute(tx);
  return new Map(rows.map((row) => [row.place - 1, { marks: row.there, ofThisFile: row.of_this_file }]));
}

/** As PostgreSQL writes an array: the driver would look at each number for what must be escaped. */
const arrayOf = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;

/** Different values in the order in which they were met, and the place of each, counted from 1 as the database does. */
class Places<Value> {
  readonly values: Value[] = [];
  readonly #places = new Map<Value, number>();

  placeOf(value: Value): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    this.values.push(value);
    this.#places.set(value, this.values.length);
    return this.values.length;
  }
}
