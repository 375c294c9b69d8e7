import type { Tx } from '#platform/database/database.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { listAttendanceCodes } from '../../codes/codes.queries.ts';
import { findOnMyRoll } from '../../roll/roll.queries.ts';
import type { FoldedWeeks } from './folded-weeks.rules.ts';
import { placeOnRoll, type Settle, settleWeek } from './weeks-on-roll.rules.ts';
import { writeWeeks } from './write-weeks.ts';

/** Stores the weeks of one part of a file, for pupils on the roll of the actor's school, and settles every row of it. */
export async function recordWeeks(tx: Tx, folded: FoldedWeeks, runId: string, settle: Settle): Promise<void> {
  const roll = Map.groupBy(await findOnMyRoll(tx, folded.upns), ({ upn }) => upn);
  const administrative = await administrativeMarks(tx);
  const weeks = [...folded.weeks()].flatMap((week) =>
    placeOnRoll(week, roll.get(week.upn) ?? [], (mark) => administrative.has(mark), settle),
  );
  if (weeks.length === 0) return;
  const written = weeks.map(({ enrolment: { enrolmentId }, monday, marks }) => ({ enrolmentId, monday, marks }));
  const there = await writeWeeks(tx, written, runId);
  const changed = weeks.filter((week, place) => settleWeek(week, there.get(place), settle));
  const persons = new Set(changed.map(({ enrolment }) => enrolment.personId));
  if (persons.size > 0) await recordAudit(tx, 'education.attendance-recorded', [...persons], { run: runId });
}

async function administrativeMarks(tx: Tx): Promise<ReadonlySet<string>> {
  const codes = await listAttendanceCodes(tx);
  return new Set(codes.filter(({ group }) => group === 'administrative').map(({ char }) => char));
}
