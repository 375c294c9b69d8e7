import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type Id, newId } from '#kernel/id.ts';
import { writeWeeks } from '#modules/education/index.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { Borough } from './borough/borough.ts';
import type { RollEntry, SchoolRoll } from './borough/district.ts';
import { bringIn } from './bring-in.ts';
import { pupilRow, suspensionRows } from './roll-rows.ts';

/** Weeks in one transaction. */
const WEEKS_AT_ONCE = 20_000;

/** A school supplies its pupils with their families, then their marks and suspensions of two years, as its files would. */
export async function supplyRoll(database: Database, lead: Actor, roll: SchoolRoll, borough: Borough): Promise<void> {
  const { entries } = roll;
  // First as they were while they were here, so that those who have left since have a time at the school.
  await database.as(lead, (tx) =>
    bringIn(
      tx,
      lead,
      'pupils',
      entries.map((entry) => pupilRow(entry, 'while-here')),
    ),
  );
  await recordMarks(database, lead, entries);
  await database.as(lead, (tx) => bringIn(tx, lead, 'suspensions', entries.flatMap(suspensionRows)));
  const left = entries.filter(({ enrolment }) => enrolment.leaving !== undefined && enrolment.leaving < borough.today);
  await database.as(lead, (tx) =>
    bringIn(
      tx,
      lead,
      'pupils',
      left.map((entry) => pupilRow(entry, 'as-known-now')),
    ),
  );
}

async function recordMarks(database: Database, lead: Actor, entries: readonly RollEntry[]): Promise<void> {
  const runId = newId();
  const enrolments = await database.as(lead, (tx) => enrolmentsOf(tx, entries));
  const weeks = entries.flatMap(({ enrolment, weeks: its }) =>
    its.map(({ monday, marks }) => ({ enrolmentId: enrolments.get(enrolment.recorded.upn)!, monday, marks })),
  );
  for (let first = 0; first < weeks.length; first += WEEKS_AT_ONCE) {
    const some = weeks.slice(first, first + WEEKS_AT_ONCE);
    await database.as(lead, (tx) => writeWeeks(tx, some, runId));
  }
}

async function enrolmentsOf(tx: Tx, entries: readonly RollEntry[]): Promise<Map<string, Id<'enrolment'>>> {
  const upns = entries.map(({ enrolment }) => enrolment.recorded.upn);
  const { rows } = await sql<{ upn: string; enrolment_id: Id<'enrolment'> }>`
    select upn, enrolment_id from education.on_my_roll(${upns}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.upn, row.enrolment_id]));
}
