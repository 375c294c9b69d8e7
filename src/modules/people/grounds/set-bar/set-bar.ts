import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';

export type BarRefusal = 'nobody-hidden';

/** Hides these persons from one user from now on, whatever opens them: a bar beats every ground. */
export async function setBar(
  tx: Tx,
  userId: Id<'user'>,
  personIds: readonly Id<'person'>[],
  reason: string,
): Promise<Ruling<number, BarRefusal>> {
  const { rows } = await sql<{ added: number }>`
    select people.bar_user(${[...personIds]}::uuid[], ${userId}, ${reason}) as added`.execute(tx);
  const added = rows[0]!.added;
  if (added === 0) return refuse('nobody-hidden');
  await recordAudit(tx, 'people.bar-set', personIds, { user: userId, added });
  return allow(added);
}

/** Undefined where there is none that the actor may lift: their organisation set it, not against them. Gives whom it hid. */
export async function liftBar(tx: Tx, urlId: string): Promise<Id<'person'> | undefined> {
  const { rows } = await sql<{ personId: Id<'person'> | null }>`select people.lift_bar(${urlId}) as "personId"`.execute(
    tx,
  );
  const personId = rows[0]?.personId ?? undefined;
  if (personId) await recordAudit(tx, 'people.bar-lifted', [personId]);
  return personId;
}
