import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import type { Doing } from '#platform/web/request.ts';
import { agreementWithdrawn } from '../../messages/plans-messages.ts';
import { endWhenItIsTime } from '../end-withdrawal.job.ts';
import { type Withdrawal, listWaiting } from '../withdrawals.queries.ts';
import type { BeforeWithdrawal } from './before-withdrawal.queries.ts';

/** Who no longer agrees: everybody, or one person alone. */
export type Leaving = 'everybody' | Id<'person'>;

/**
 * What they agreed to ends with their word, and the team is told. What it sees of them stays until somebody has decided
 * what stopping means for the children, at most two working days. Gives what now waits for that.
 */
export async function withdrawAgreement(
  { tx, actor }: Doing,
  { child, agreements, persons, plans, team }: BeforeWithdrawal,
  { leaving, why }: { readonly leaving: Leaving; readonly why: string },
  today: LocalDate,
): Promise<Ruling<readonly Withdrawal[], 'not-withdrawn'>> {
  const personId = leaving === 'everybody' ? null : leaving;
  const { rows } = await sql<{ ids: Id<'withdrawal'>[] | null }>`
    select plans.record_withdrawal(${child.id}, ${agreements[0].orgId}, ${personId}, ${why}, ${today}) as ids
  `.execute(tx);
  const ids = rows[0]?.ids;
  if (!ids) return refuse('not-withdrawn');
  await recordAudit(tx, 'plans.agreement-withdrawn', personId ? [personId] : persons.map(({ id }) => id), {
    agreements: agreements.map(({ id }) => id),
    plans: plans.map(({ id }) => id),
    alone: personId !== null,
  });
  const planIds = plans.map(({ id }) => id);
  const waiting = (await listWaiting(tx, planIds)).filter(({ id }) => ids.includes(id));
  const told = [...new Set(team.map(({ userId }) => userId))].filter((id) => id !== actor.userId);
  for (const withdrawal of waiting) {
    await endWhenItIsTime(tx, withdrawal);
    const about = plans.find(({ id }) => id === withdrawal.planId)!.urlId;
    await sendMessage(tx, agreementWithdrawn, { to: told, about, occasion: withdrawal.id });
  }
  return allow(waiting);
}
