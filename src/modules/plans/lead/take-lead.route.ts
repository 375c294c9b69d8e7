import { sql } from 'kysely';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { action } from '#platform/web/route.ts';
import { findPlanToLead, personsOf } from '../plan/plan-in-hand.ts';
import { plansPaths } from '../plans.paths.ts';

/** Whoever acts as the lead professional goes on as the lead: nobody else is sought. */
export const takeLeadRoute = action({
  path: plansPaths.takeLead(':plan'),
  needs: 'plans:work',
  async perform(asked) {
    const inHand = await findPlanToLead(asked);
    if (!inHand || inHand.plan.closedOn !== null) return undefined;
    const { id, urlId } = inHand.plan;
    const { rows } = await sql<{ taken: boolean }>`select plans.take_lead(${id}) as taken`.execute(asked.tx);
    if (!rows[0]?.taken) return undefined;
    await recordAudit(asked.tx, 'plans.lead-accepted', personsOf(inHand), { plan: id });
    return { to: plansPaths.team(urlId), flash: 'You are the lead professional.' };
  },
});
