import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { Check, Evidence, Proof } from './proof.ts';

/** As many as stand with one service. */
const MOST = 50;

const EVIDENCE = sql`e.id, e.rated_by as "ratedBy", e.level, e.rated_on as "ratedOn", e.url`;
const CHECK = sql`c.id, c.kind, c.checked_on as "checkedOn", c.due_on as "dueOn", c.found`;

/** What everybody reads of a service. */
export async function findPublishedProof(tx: Tx, serviceId: string): Promise<Proof> {
  const evidence = await sql<Evidence>`
    select ${EVIDENCE} from directory.published_evidence e where e.service_id = ${serviceId}::uuid
     order by e.rated_on desc nulls last, e.rated_by, e.id limit ${MOST}`.execute(tx);
  const checks = await sql<Check>`
    select ${CHECK} from directory.published_check c where c.service_id = ${serviceId}::uuid
     order by c.checked_on desc, c.id limit ${MOST}`.execute(tx);
  return { evidence: evidence.rows, checks: checks.rows };
}

/** What was written down of a service and holds, the newest first: for whoever keeps it. */
export async function findKeptProof(tx: Tx, serviceId: string): Promise<Proof> {
  const evidence = await sql<Evidence>`
    select ${EVIDENCE} from directory.evidence e where e.service_id = ${serviceId}::uuid and e.ended_on is null
     order by e.rated_on desc nulls last, e.rated_by, e.id limit ${MOST}`.execute(tx);
  const checks = await sql<Check>`
    select ${CHECK} from directory.quality_check c where c.service_id = ${serviceId}::uuid and c.ended_on is null
     order by c.checked_on desc, c.id limit ${MOST}`.execute(tx);
  return { evidence: evidence.rows, checks: checks.rows };
}
