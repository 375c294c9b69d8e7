import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { PER_PAGE } from '#platform/web/paging.rules.ts';
import type { UnfinishedJob } from './unfinished-job.ts';

/** One page of the work that is not done: what failed first, then what is under way, then what has waited longest. */
export async function listUnfinishedJobs(tx: Tx, page: number): Promise<{ jobs: UnfinishedJob[]; total: number }> {
  const { rows } = await sql<UnfinishedJob & { total: number }>`
    select id, name, state, attempts, failure, asked_at as "askedAt", next_at as "nextAt", failed_at as "failedAt",
           org_name as organisation, count(*) over ()::int as total
      from access.unfinished_jobs()
     order by array_position(array['failed', 'running', 'waiting'], state), failed_at desc, next_at, id
     limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(tx);
  return { jobs: rows, total: rows[0]?.total ?? 0 };
}

/** One more attempt. False where the job has not failed, or is not there. */
export async function tryJobAgain(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ again: boolean }>`select access.try_job_again(${id}) as again`.execute(tx);
  return rows[0]?.again ?? false;
}
