import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Relationship } from '../relationships.queries.ts';

/** One is nothing to the other any more, from a day on. */
export async function endRelationship(
  tx: Tx,
  { id, personId, toPersonId, kind }: Relationship,
  endedOn: LocalDate,
  today: LocalDate,
): Promise<Ruling<void, 'not-ended-yet' | 'changed-meanwhile'>> {
  if (endedOn > today) return refuse('not-ended-yet');
  const { rows } = await sql<{ done: boolean }>`select people.end_relationship(${id}, ${endedOn}) as done`.execute(tx);
  if (!rows[0]!.done) return refuse('changed-meanwhile');
  await recordAudit(tx, 'people.relationship-ended', [personId, toPersonId], { kind });
  return allow(undefined);
}
