import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { listAttendanceCodes } from '../codes.queries.ts';
import { findOnMyRoll } from '../roll.queries.ts';
import type { FoldedWeeks } from './folded-weeks.rules.ts';
import { placeOnRoll, type Settle, settleWeek, type WeekOnRoll, type WeekThere } from './weeks-on-roll.rules.ts';

/** Stores the weeks of one part of a file, for pupils on the roll of the actor's school, and settles every row of it. */
export async function recordWeeks(tx: Tx, folded: FoldedWeeks, runId: string, settle: Settle): Promise<void> {
  const roll = Map.groupBy(await findOnMyRoll(tx, folded.upns), ({ upn }) => upn);
  const administrative = await administrativeMarks(tx);
  const weeks = [...folded.weeks()].flatMap((week) =>
    placeOnRoll(week, roll.get(week.upn) ?? [], (mark) => administrative.has(mark), settle),
  );
  if (weeks.length === 0) return;
  const there = await writeWeeks(tx, weeks, runId);
  const changed = weeks.filter((week, place) => settleWeek(week, there.get(place), settle));
  const persons = new Set(changed.map(({ enrolment }) => enrolment.personId));
  if (persons.size > 0) await recordAudit(tx, 'education.attendance-recorded', [...persons], { run: runId });
}

async function administrativeMarks(tx: Tx): Promise<ReadonlySet<string>> {
  const codes = await listAttendanceCodes(tx);
  return new Set(codes.filter(({ group }) => group === 'administrative').map(({ char }) => char));
}

/** What was there before, by the place of the week in the list. */
async function writeWeeks(tx: Tx, weeks: readonly WeekOnRoll[], runId: string): Promise<Map<number, WeekThere>> {
  const { rows } = await sql<{ place: number; there: string; of_this_file: boolean }>`
    select * from education.record_marks(
      ${weeks.map(({ enrolment }) => enrolment.enrolmentId)}::uuid[], ${weeks.map(({ monday }) => monday)}::date[],
      ${weeks.map(({ marks }) => marks)}::text[], ${runId}::uuid)`.execute(tx);
  return new Map(rows.map((row) => [row.place - 1, { marks: row.there, ofThisFile: row.of_this_file }]));
}
