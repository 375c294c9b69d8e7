import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { foldName } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';

/** Another reason why plans may end, offered from today on. Its code, which exports have, is made of its name. */
export async function addClosingReason(
  tx: Tx,
  reason: { readonly name: string; readonly everyOutcomeMet: boolean },
  today: LocalDate,
): Promise<Ruling<void, 'there-already'>> {
  const code = foldName(reason.name).replaceAll(' ', '-');
  const { rows } = await sql<{ added: boolean }>`
    select plans.add_closing_reason(${code}, ${reason.name}, ${reason.everyOutcomeMet}, ${today}) as added`.execute(tx);
  if (!rows[0]!.added) return refuse('there-already');
  await recordAudit(tx, 'plans.closing-reason-added', [], { code });
  return allow(undefined);
}

/** A reason is offered for the last time today. Plans that ended for it keep it. */
export async function endClosingReason(tx: Tx, code: string, today: LocalDate): Promise<Ruling<void, 'last-one'>> {
  const { rows } = await sql<{ ended: boolean }>`select plans.end_closing_reason(${code}, ${today}) as ended`.execute(
    tx,
  );
  if (!rows[0]!.ended) return refuse('last-one');
  await recordAudit(tx, 'plans.closing-reason-ended', [], { code });
  return allow(undefined);
}
