import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { addDays, getLocalDate, type LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

/** Weeks from the one that `from` is in to the one that `to` is in. */
export type WeeksAsked = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** As it was known then; now, unless said. */
  readonly knownAt?: Date;
};

export type Week = {
  readonly personId: Id<'person'>;
  readonly enrolmentId: Id<'enrolment'>;
  readonly monday: LocalDate;
  /** Ten, Monday morning first; '-' where none is recorded. */
  readonly marks: string;
};

/** A pupil with their weeks, one school's after the other's. A week at two schools is there twice. */
export type PupilWeeks = {
  readonly personId: Id<'person'>;
  readonly weeks: readonly Pick<Week, 'monday' | 'marks'>[];
};

const known = (at: Date | undefined) =>
  at ? sql`known_from <= ${at} and known_to > ${at}` : sql`known_to = 'infinity'`;

/** These persons' weeks, at whatever school, in order. */
export async function weeksOf(tx: Tx, personIds: readonly Id<'person'>[], asked: WeeksAsked): Promise<Week[]> {
  const { rows } = await sql<Week>`
    select person_id as "personId", enrolment_id as "enrolmentId", week as monday, marks
      from education.attendance_week
     where person_id = any (${[...personIds]}::uuid[]) and week > ${asked.from}::date - 7 and week <= ${asked.to}
       and ${known(asked.knownAt)}
     order by person_id, week, enrolment_id`.execute(tx);
  return rows;
}

/**
 * Everybody on the roll of the actor's school on the day `to`, with their weeks wherever they were; pupils without a mark
 * too, and those whom a bar hides from the actor. For the school's flags: not to be shown.
 */
export async function weeksOfMyPupils(tx: Tx, from: LocalDate, to: LocalDate): Promise<PupilWeeks[]> {
  const { rows } = await sql<{ personId: Id<'person'>; weeks: string }>`
    select person_id as "personId", weeks from education.weeks_of_my_pupils(${from}, ${to})`.execute(tx);
  const mondays = new Map<string, LocalDate>();
  return rows.map(({ personId, weeks }) => ({ personId, weeks: readWeeks(weeks, mondays) }));
}

const FIRST_MONDAY = getLocalDate('2001-01-01');
const ITS_NUMBER = 1_000;
/** Characters of a week, of which the first are the number of its Monday. */
const WEEK = 14;
const NUMBER = 4;

function readWeeks(weeks: string, mondays: Map<string, LocalDate>): PupilWeeks['weeks'] {
  return Array.from({ length: weeks.length / WEEK }, (_, place) => {
    const at = place * WEEK;
    const number = weeks.slice(at, at + NUMBER);
    if (!mondays.has(number)) mondays.set(number, addDays(FIRST_MONDAY, (Number(number) - ITS_NUMBER) * 7));
    return { monday: mondays.get(number)!, marks: weeks.slice(at + NUMBER, at + WEEK) };
  });
}
