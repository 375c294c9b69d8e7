import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Agreement } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import type { Doing } from '#platform/web/request.ts';
import { agreementWithdrawn } from '../../messages/plans-messages.ts';
import { type PlanInHand, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { listTeam } from '../../team/team.queries.ts';
import { endWhenItIsTime } from '../end-withdrawal.job.ts';
import { tellBeforeItEnds } from '../tell-agreement-ends.job.ts';
import { listWaiting } from '../withdrawals.queries.ts';

export type RestRefusal = 'plan-closed' | 'cannot-rest-on-it';

/**
 * A plan goes on with what the family agreed to later: it takes in whom that names, at once; whom it names no more no
 * longer agrees, and what stopping means for them is decided first.
 */
export async function restOnAgreement(
  { tx, actor }: Doing,
  inHand: PlanInHand,
  agreement: Agreement,
  version: number,
): Promise<Ruling<void, RestRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const { plan } = inHand;
  const before = await listWaiting(tx, [plan.id]);
  await recordAudit(tx, 'plans.rests-on-new-agreement', agreement.personIds, {
    plan: plan.id,
    agreement: agreement.id,
  });
  const { rows } = await sql<{ rests: boolean }>`
    select plans.rest_on(${plan.id}, ${agreement.id}, ${version}) as rests`.execute(tx);
  if (!rows[0]?.rests) return refuse('cannot-rest-on-it');
  await tellBeforeItEnds(tx, plan.id, agreement);
  const team = await listTeam(tx, plan.id);
  const told = [...new Set(team.map(({ userId }) => userId))].filter((id) => id !== actor.userId);
  const leaving = (await listWaiting(tx, [plan.id])).filter(({ id }) => !before.some((each) => each.id === id));
  for (const withdrawal of leaving) {
    await endWhenItIsTime(tx, withdrawal);
    await sendMessage(tx, agreementWithdrawn, { to: told, about: plan.urlId, occasion: withdrawal.id });
  }
  return allow(undefined);
}
