import { sql } from 'kysely';
import { type UrlId, newId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { findChild } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Sensitivity } from '../../content/sensitivity.ts';
import { takeOutOfCalendars } from '../../messages/calendars.ts';
import { type PlanInHand, personsOf } from '../../plan/plan-in-hand.ts';
import { listTeam } from '../../team/team.queries.ts';
import type { Withdrawal } from '../withdrawals.queries.ts';

export type RiskToDecide = {
  readonly risk: string;
  readonly willDo: string;
  readonly sensitivity: Sensitivity;
  readonly atRisk: 'yes' | 'no';
};

/** Whether a child may be at risk now, and the child of the plan, as long as the actor sees them. */
export type Decided = { readonly atRisk: boolean; readonly stillSeen: UrlId<'person'> | undefined };

/**
 * What stopping means for the children is written down, with who decided; access closes with it. Stopping is the family's
 * right, and no reason to be worried by itself (Working together to safeguard children, ch. 2): what is asked is whether
 * somebody must do something now that nobody else will see them.
 */
export async function decideOnRisk(
  tx: Tx,
  { inHand, withdrawal }: { readonly inHand: PlanInHand; readonly withdrawal: Withdrawal },
  { risk, willDo, sensitivity, atRisk }: RiskToDecide,
  today: LocalDate,
): Promise<Ruling<Decided, 'already-decided'>> {
  const { plan } = inHand;
  const isAtRisk = atRisk === 'yes';
  // Written before the door closes: afterwards the actor may not see whom it was about.
  const persons = withdrawal.endsPlan ? personsOf(inHand) : withdrawal.personIds;
  await recordAudit(tx, 'plans.risk-decided', persons, { plan: plan.id, withdrawal: withdrawal.id, atRisk: isAtRisk });
  if (withdrawal.endsPlan) await takeOutOfCalendars(tx, await listTeam(tx, plan.id), plan, plan.id, today);
  const { rows } = await sql<{ decided: boolean }>`
    select plans.decide_on_risk(${newId()}, ${withdrawal.id}, ${risk}, ${willDo}, ${isAtRisk}, ${sensitivity}) as decided
  `.execute(tx);
  return rows[0]?.decided
    ? allow({ atRisk: isAtRisk, stillSeen: await stillSeen(tx, inHand) })
    : refuse('already-decided');
}

/** The child for whom the plan was opened, where the actor sees them without it too. */
async function stillSeen(tx: Tx, { persons }: PlanInHand): Promise<UrlId<'person'> | undefined> {
  const child = persons.find(({ openedFor }) => openedFor);
  return child && (await findChild(tx, child.urlId))?.urlId;
}
