import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { Administered } from './administered.ts';

export async function countAdministered(tx: Tx): Promise<Administered> {
  const { rows } = await sql<Administered>`
    select (select count(*)::int from access.user_account where disabled_at is null) as users,
           (select count(*)::int from access.organisation where closed_at is null) as organisations,
           (select count(*)::int from access.organisation
             where safeguarding_lead is null and closed_at is null) as "withoutLead",
           (select count(*)::int from access.cluster) as clusters,
           jobs."jobsWaiting", jobs."jobsFailed", sent.waiting as "messagesWaiting", sent.troubled as "messagesTroubled"
      from (select count(*) filter (where state <> 'failed')::int as "jobsWaiting",
                   count(*) filter (where state = 'failed')::int as "jobsFailed"
              from access.unfinished_jobs()) jobs, access.count_messages() sent`.execute(tx);
  return rows[0]!;
}
