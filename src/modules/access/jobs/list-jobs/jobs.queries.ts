import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { UnfinishedJob } from './unfinished-job.ts';

/** Work by id that is not done, in no order. */
export async function describeJobs(tx: Tx, ids: readonly string[]): Promise<UnfinishedJob[]> {
  const { rows } = await sql<UnfinishedJob>`
    select id, name, state, attempts, failure, asked_at as "askedAt", next_at as "nextAt", failed_at as "failedAt",
           org_name as organisation
      from access.unfinished_jobs() where id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/** One more attempt. False where the job has not failed, or is not there. */
export async function tryJobAgain(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ again: boolean }>`select access.try_job_again(${id}) as again`.execute(tx);
  return rows[0]?.again ?? false;
}
