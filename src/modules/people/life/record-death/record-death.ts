import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';

/** Somebody has died; of a child who was not born, the pregnancy has ended. The record stays. */
export async function recordDeath(
  tx: Tx,
  personId: Id<'person'>,
  diedOn: LocalDate,
  today: LocalDate,
): Promise<Ruling<void, 'in-the-future' | 'recorded-already'>> {
  if (diedOn > today) return refuse('in-the-future');
  const { rows } = await sql<{ done: boolean }>`select people.record_death(${personId}, ${diedOn}) as done`.execute(tx);
  if (!rows[0]!.done) return refuse('recorded-already');
  await recordAudit(tx, 'people.death-recorded', [personId]);
  return allow(undefined);
}

/** It was a mistake. False where it is not the actor's to say so. */
export async function takeBackDeath(tx: Tx, personId: Id<'person'>): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select people.take_back_death(${personId}) as done`.execute(tx);
  if (rows[0]!.done) await recordAudit(tx, 'people.death-taken-back', [personId]);
  return rows[0]!.done;
}
