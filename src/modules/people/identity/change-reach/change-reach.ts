import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { foldEmail, foldPhone } from '../contact-points.rules.ts';

export type ReachTold = {
  /** Empty where none is told. */
  readonly phone: string;
  readonly email: string;
  readonly noLonger: readonly Id<'contact-point'>[];
};

/** How somebody may be reached from today on, and how no longer. What was so stays in the record. */
export async function changeReach(
  tx: Tx,
  personId: Id<'person'>,
  { phone, email, noLonger }: ReachTold,
): Promise<Ruling<void, 'nothing-told' | 'not-yours'>> {
  const told = [
    { kind: 'phone', value: phone, folded: foldPhone(phone) },
    { kind: 'email', value: email, folded: foldEmail(email) },
  ].filter(({ value }) => value !== '');
  if (told.length === 0 && noLonger.length === 0) return refuse('nothing-told');
  const { rows } = await sql<{ done: boolean }>`
    select people.change_reach(${personId}, ${[...noLonger]}::uuid[], ${told.map(({ kind }) => kind)}::text[],
      ${told.map(({ value }) => value)}::text[], ${told.map(({ folded }) => folded)}::text[]) as done`.execute(tx);
  if (!rows[0]!.done) return refuse('not-yours');
  await recordAudit(tx, 'people.reach-changed', [personId], { told: told.length, ended: noLonger.length });
  return allow(undefined);
}
