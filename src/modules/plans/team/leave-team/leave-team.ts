import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { takeOutOfCalendars } from '../../messages/calendars.ts';
import { type PlanInHand, personsOf, ruleOnWork } from '../../plan/plan-in-hand.ts';
import type { TeamMember } from '../team.ts';

/** Ends somebody's part in the team, and what they could see because of it. The lead first hands over. */
export async function leaveTeam(
  tx: Tx,
  inHand: PlanInHand,
  { userId, orgId }: TeamMember,
  today: LocalDate = todayInLondon(),
): Promise<Ruling<void, 'plan-closed' | 'leads-the-plan'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  await recordAudit(tx, 'plans.team-left', personsOf(inHand), { plan: inHand.plan.id, user: userId, org: orgId });
  const { rows } = await sql<{ left: boolean }>`
    select plans.leave_team(${inHand.plan.id}, ${userId}, ${orgId}) as left
  `.execute(tx);
  if (!rows[0]?.left) return refuse('leads-the-plan');
  await takeOutOfCalendars(tx, [{ userId }], inHand.plan, newId(), today);
  return allow(undefined);
}
