import { sql } from 'kysely';
import { newId, newUrlId } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { BenchSite } from './bench-site.ts';
import { type Measured, atLeast, inTurnAtOnce } from './measure.ts';
import { findLeadOfPlan } from './row-security-questions.ts';

const WRITERS = 16;
const GOAL = 0.7;

/** Sixteen at once write notes in a plan, with the audit and without: what does recording cost? */
export async function benchAudit(site: BenchSite): Promise<Measured[]> {
  const { schoolKey, planId, personId } = await findLeadOfPlan(site);
  const lead = await site.leadOf(schoolKey);
  const write = (audited: boolean) => () =>
    site.database.as(lead, async (tx) => {
      await sql`
        insert into plans.note (id, url_id, plan_id, person_id, whole_family, sensitivity, happened_on, text, at_risk, written_by)
        values (${newId()}, ${newUrlId()}, ${planId}, ${personId}, false, 'general', current_date, 'measured', false, ${lead.userId})
      `.execute(tx);
      if (audited) await recordAudit(tx, 'plans.note-added', [personId], { plan: planId, atRisk: false });
    });
  const did = await inTurnAtOnce(WRITERS, write(true), write(false));
  return [atLeast(`audit: ${WRITERS} at once write notes in a plan`, did, GOAL)];
}
