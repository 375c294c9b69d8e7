import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { putInCalendars } from '../../messages/calendars.ts';
import { type PlanInHand, personsOf, ruleOnWork } from '../../plan/plan-in-hand.ts';
import type { WorkerToAsk } from '../team.ts';
import { ruleOnJoining } from './joining.rules.ts';

/** A worker joins the team, and from then on sees whom the agreement to work together names. */
export async function addToTeam(
  tx: Tx,
  inHand: PlanInHand,
  worker: WorkerToAsk,
  today: LocalDate = todayInLondon(),
): Promise<Ruling<void, 'plan-closed' | 'one-organisation' | 'cannot-take-part'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const { kind, lead } = inHand.plan;
  const joining = ruleOnJoining({ kind, leadOrgId: lead.orgId }, worker);
  if (!joining.allowed) return joining;
  const { userId, orgId } = worker;
  const { rows } = await sql<{ added: boolean }>`
    select plans.add_to_team(${inHand.plan.id}, ${userId}, ${orgId}, ${today}) as added
  `.execute(tx);
  if (!rows[0]?.added) return refuse('cannot-take-part');
  await recordAudit(tx, 'plans.team-joined', personsOf(inHand), { plan: inHand.plan.id, user: userId, org: orgId });
  await putInCalendars(tx, [{ userId }], inHand.plan, newId(), today);
  return allow(undefined);
}
