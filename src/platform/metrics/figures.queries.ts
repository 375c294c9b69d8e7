import { sql } from 'kysely';
import { secondsUnsealed } from '../audit/seal.ts';
import type { Tx } from '../database/database.ts';

/** How the machinery stands, in numbers and words of the program: nobody's name, school or place is among them. */
export type Figures = {
  readonly jobs: readonly { readonly job: string; readonly state: string; readonly count: number }[];
  readonly oldestJobSeconds: number;
  readonly imports: readonly { readonly kind: string; readonly status: string; readonly count: number }[];
  readonly messages: readonly { readonly status: string; readonly count: number }[];
  readonly auditUnsealedSeconds: number;
};

/** As `keeper`. */
export async function readFigures(tx: Tx): Promise<Figures> {
  const jobs = await sql<Figures['jobs'][number]>`
    select name as job, case when failed_at is null then 'waiting' else 'failed' end as state, count(*) as count
      from jobs.job where done_at is null group by 1, 2`.execute(tx);
  const oldest = await sql<{ seconds: number }>`
    select coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as seconds
      from jobs.job where done_at is null and failed_at is null and run_at <= now()`.execute(tx);
  const imports = await sql<Figures['imports'][number]>`
    select kind, status, count(*) as count from imports.run group by 1, 2`.execute(tx);
  const messages = await sql<Figures['messages'][number]>`
    select status, count(*) as count from messages.message group by 1`.execute(tx);
  return {
    jobs: jobs.rows,
    oldestJobSeconds: oldest.rows[0]!.seconds,
    imports: imports.rows,
    messages: messages.rows,
    auditUnsealedSeconds: await secondsUnsealed(tx),
  };
}
