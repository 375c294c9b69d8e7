import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { type PlanInHand, personsOf, ruleOnWork } from '../plan-in-hand.ts';
import type { TeamMember } from '../team.ts';

/** Ends somebody's part in the team, and what they could see because of it. The lead first hands over. */
export async function leaveTeam(
  tx: Tx,
  inHand: PlanInHand,
  { userId, orgId }: TeamMember,
): Promise<Ruling<void, 'plan-closed' | 'leads-the-plan'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  await recordAudit(tx, 'plans.team-left', personsOf(inHand), { plan: inHand.plan.id, user: userId, org: orgId });
  const { rows } = await sql<{ left: boolean }>`
    select plans.leave_team(${inHand.plan.id}, ${userId}, ${orgId}) as left
  `.execute(tx);
  return rows[0]?.left ? allow(undefined) : refuse('leads-the-plan');
}
