import { sql } from 'kysely';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { listSafeguardingLeads } from '../children/services.queries.ts';

/**
 * Alerts the leads for safeguarding of the child's schools that a child may be at risk now; where the actor knows of no
 * school, the actor's own organisation. In the transaction that keeps what was said.
 */
export async function raiseSafeguardingAlert(tx: Tx, personId: Id<'person'>): Promise<void> {
  const alerted = (await listSafeguardingLeads(tx, [personId])).map(({ orgId }) => orgId);
  const ids = Array.from({ length: Math.max(1, alerted.length) }, () => newId());
  await sql`
    insert into people.safeguarding_alert (id, url_id, person_id, org_id, raised_by)
    select a.id, a.url_id, ${personId}, coalesce(a.org_id, acting.my_org()), acting.my_user()
      from unnest(${ids}::uuid[], ${ids.map(() => newUrlId())}::text[], ${alerted}::uuid[])
           a (id, url_id, org_id)`.execute(tx);
  await recordAudit(tx, 'people.safeguarding-alert-raised', [personId], { alerted });
}
