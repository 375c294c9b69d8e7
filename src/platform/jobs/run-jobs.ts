import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import { type Repeating, repeat } from '../repeat.ts';
import type { Job } from './job.ts';

/** A job whose process died is taken up again after this; one that lives renews its claim long before. */
const LOCK = '2 minutes';
const RENEW_MS = 30_000;
const MOST_ATTEMPTS = 8;
const IDLE_MS = 2_000;
/** How long a process that is asked to stop waits for the job under way. */
const LAST_JOB_MS = 20_000;

type Claimed = {
  id: string;
  name: string;
  payload: unknown;
  user_id: Id<'user'> | null;
  org_id: Id<'organisation'> | null;
  attempts: number;
};

/** Who somebody is by now; undefined when they may no longer act. */
export type FindActor = (userId: Id<'user'>, orgId: Id<'organisation'>) => Promise<Actor | undefined>;

/**
 * Runs waiting jobs one after the other until stopped. Several processes may do so at once: none runs a job twice. A job
 * that does not end in time after that is given back, for another process to do.
 */
export function startJobs(
  database: Database,
  jobs: readonly Job[],
  findActor: FindActor,
  log: Log,
  lastJobMs = LAST_JOB_MS,
): Repeating {
  const byName = new Map(jobs.map((job) => [job.name as string, job]));
  const stopping = new AbortController();
  const before = database.engine === 'embedded' ? releaseAll(database) : Promise.resolve();
  let underWay: Claimed | undefined;
  const round = async () => {
    await before;
    underWay = await claim(database, [...byName.keys()]);
    if (!underWay) return 'done';
    await run(underWay, { database, jobs: byName, findActor, log, stopping: stopping.signal });
    underWay = undefined;
    return 'more';
  };
  const running = repeat(round, IDLE_MS, (error) => log.problem('jobs-failed', error));
  return {
    wake: running.wake,
    async stop() {
      stopping.abort();
      const ended = running.stop().then(() => true);
      if (await Promise.race([ended, pause(lastJobMs, false, { ref: false })])) return;
      log.problem('job-given-back', undefined, { job: underWay?.name });
      if (underWay) await giveBack(database, underWay);
    },
  };
}

/** Embedded there is one process: what another one claimed, it died with. */
const releaseAll = (database: Database): Promise<unknown> =>
  database.as('keeper', (tx) => sql`update jobs.job set locked_until = null where done_at is null`.execute(tx));

/** Runs the job that has waited longest. False when none waits. */
export async function runNextJob(
  database: Database,
  jobs: ReadonlyMap<string, Job>,
  findActor: FindActor,
  log: Log,
  stopping: AbortSignal = new AbortController().signal,
): Promise<boolean> {
  const claimed = await claim(database, [...jobs.keys()]);
  if (!claimed) return false;
  await run(claimed, { database, jobs, findActor, log, stopping });
  return true;
}

type Running = {
  readonly database: Database;
  readonly jobs: ReadonlyMap<string, Job>;
  readonly findActor: FindActor;
  readonly log: Log;
  readonly stopping: AbortSignal;
};

async function run(claimed: Claimed, { database, jobs, findActor, log, stopping }: Running): Promise<void> {
  const renewing = setInterval(() => void renew(database, claimed).catch(() => {}), RENEW_MS);
  try {
    const job = jobs.get(claimed.name)!;
    const author = job.asMachinery ? undefined : await authorOf(claimed, findActor);
    await job.run({ payload: job.payload.parse(claimed.payload), database, author, stopping });
    await database.as('keeper', (tx) => sql`update jobs.job set done_at = now() where id = ${claimed.id}`.execute(tx));
  } catch (error) {
    log.problem('job-failed', error, { job: claimed.name, attempt: claimed.attempts, reference: claimed.id });
    await putBack(database, claimed, error, jobs.get(claimed.name)!);
  } finally {
    clearInterval(renewing);
  }
}

async function claim(database: Database, names: string[]): Promise<Claimed | undefined> {
  const { rows } = await database.as('keeper', (tx) =>
    sql<Claimed>`
      update jobs.job set attempts = attempts + 1, locked_until = now() + ${LOCK}::interval
       where id in (select id from jobs.job
                     where done_at is null and failed_at is null and run_at <= now() and name = any (${names})
                       and (locked_until is null or locked_until < now())
                     order by run_at, id for update skip locked limit 1)
      returning id, name, payload, user_id, org_id, attempts`.execute(tx),
  );
  return rows[0];
}

const renew = (database: Database, { id }: Claimed): Promise<unknown> =>
  database.as('keeper', (tx) =>
    sql`update jobs.job set locked_until = now() + ${LOCK}::interval where id = ${id}`.execute(tx),
  );

/** As if it had not been begun. */
const giveBack = (database: Database, { id }: Claimed): Promise<unknown> =>
  database.as('keeper', (tx) =>
    sql`update jobs.job set locked_until = null, attempts = attempts - 1 where id = ${id} and done_at is null`.execute(
      tx,
    ),
  );

async function authorOf(claimed: Claimed, findActor: FindActor): Promise<Actor | undefined> {
  if (!claimed.user_id || !claimed.org_id) return undefined;
  const actor = await findActor(claimed.user_id, claimed.org_id);
  if (!actor) throw new Error('whoever asked for it may no longer act');
  return actor;
}

/** Twice as long each time: 10 seconds, 20, 40 … After the last attempt it stays, failed, for the administrator. */
async function putBack(database: Database, claimed: Claimed, error: unknown, job: Job): Promise<void> {
  const { id, attempts } = claimed;
  const seconds = 10 * 2 ** (attempts - 1);
  const failure = error instanceof Error ? error.constructor.name : 'Error';
  const isLast = attempts >= MOST_ATTEMPTS;
  await database.as('keeper', async (tx) => {
    await sql`
      update jobs.job set locked_until = null, run_at = now() + ${seconds} * interval '1 second', failure = ${failure},
             failed_at = case when ${isLast}::boolean then now() end
       where id = ${id}`.execute(tx);
    const payload = job.payload.safeParse(claimed.payload);
    if (isLast && payload.success) await job.givenUp?.(tx, payload.data);
  });
}
