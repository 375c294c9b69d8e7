import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import type { Job } from './job.ts';

/** Longer than any step takes: a job whose process died is taken up again after this. */
const LOCK = '10 minutes';
const MOST_ATTEMPTS = 8;
const IDLE_MS = 2_000;

type Claimed = {
  id: string;
  name: string;
  payload: unknown;
  user_id: Id<'user'> | null;
  org_id: Id<'organisation'> | null;
  attempts: number;
};

export type JobRunner = {
  /** Looks for work now rather than at the next tick; called after a transaction that asked for some. */
  wake(): void;
  /** Takes no new work and waits for what is under way. */
  stop(): Promise<void>;
};

/** Who somebody is by now; undefined when they may no longer act. */
export type FindActor = (userId: Id<'user'>, orgId: Id<'organisation'>) => Promise<Actor | undefined>;

/** Runs waiting jobs one after the other until stopped. Several processes may do so at once: none runs a job twice. */
export function startJobs(database: Database, jobs: readonly Job[], findActor: FindActor, log: Log): JobRunner {
  const byName = new Map(jobs.map((job) => [job.name as string, job]));
  let stopped = false;
  let rouse: () => void = () => {};
  const round = async (): Promise<void> => {
    while (!stopped) {
      const worked = await runNextJob(database, byName, findActor, log).catch(() => false);
      if (!worked && !stopped) await new Promise<void>((resolve) => wait(resolve));
    }
  };
  const wait = (resolve: () => void): void => {
    const timer = setTimeout(resolve, IDLE_MS);
    rouse = () => {
      clearTimeout(timer);
      resolve();
    };
  };
  const running = round();
  return {
    wake: () => rouse(),
    stop: async () => {
      stopped = true;
      rouse();
      await running;
    },
  };
}

/** Runs the job that has waited longest. False when none waits. */
export async function runNextJob(
  database: Database,
  jobs: ReadonlyMap<string, Job>,
  findActor: FindActor,
  log: Log,
): Promise<boolean> {
  const claimed = await claim(database, [...jobs.keys()]);
  if (!claimed) return false;
  try {
    const job = jobs.get(claimed.name)!;
    const author = await authorOf(claimed, findActor);
    await job.run({ payload: job.payload.parse(claimed.payload), database, author });
    await database.as('keeper', (tx) => sql`update jobs.job set done_at = now() where id = ${claimed.id}`.execute(tx));
  } catch (error) {
    log.problem('job-failed', error, { job: claimed.name, attempt: claimed.attempts });
    await putBack(database, claimed, error);
  }
  return true;
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

async function authorOf(claimed: Claimed, findActor: FindActor): Promise<Actor | undefined> {
  if (!claimed.user_id || !claimed.org_id) return undefined;
  const actor = await findActor(claimed.user_id, claimed.org_id);
  if (!actor) throw new Error('whoever asked for it may no longer act');
  return actor;
}

/** Twice as long each time: 10 seconds, 20, 40 … After the last attempt it stays, failed, for the administrator. */
async function putBack(database: Database, { id, attempts }: Claimed, error: unknown): Promise<void> {
  const seconds = 10 * 2 ** (attempts - 1);
  const failure = error instanceof Error ? error.constructor.name : 'Error';
  await database.as('keeper', (tx) =>
    sql`
      update jobs.job set locked_until = null, run_at = now() + ${seconds} * interval '1 second', failure = ${failure},
             failed_at = case when attempts >= ${MOST_ATTEMPTS} then now() end
       where id = ${id}`.execute(tx),
  );
}
