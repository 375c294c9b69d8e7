import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import type { Database, Tx } from '../database/database.ts';

/**
 * Work done later. It is asked for in the transaction that causes it, runs as the person who asked, with what they may
 * do by then, and may run twice: so what it does must be the same done once or twice.
 */
export type Job<Payload = unknown> = {
  readonly name: `${string}.${string}`;
  readonly payload: z.ZodType<Payload>;
  /** Set where it is the machinery's own work, whoever caused it: it is done also when they may no longer act. */
  readonly asMachinery?: true;
  /** Opens transactions of its own, short ones: when embedded, every page waits behind one. */
  run(work: JobWork<Payload>): Promise<void>;
  /** Says, as the machinery, that it failed for the last time, where somebody waits for it. */
  givenUp?(tx: Tx, payload: Payload): Promise<void>;
};

export type JobWork<Payload> = {
  readonly payload: Payload;
  readonly database: Database;
  /** Who asked for it. Undefined for work of the machinery itself. */
  readonly author: Actor | undefined;
  /** Aborted when the process is asked to stop: long work then asks for itself again, and ends. */
  readonly stopping: AbortSignal;
};

/** Gives a job its payload's type without writing it twice. */
export const defineJob = <Payload>(job: Job<Payload>): Job<Payload> => job;

type Asking = {
  /** `whoever-acts`: whom the transaction runs as. */
  author?: Actor | 'whoever-acts';
  key?: string;
  /** Not before. */
  inSeconds?: number;
};

/** Asks for a job, in the caller's transaction. With a `key`, asking again while one waits is asking once. */
export async function enqueue<Payload>(
  tx: Tx,
  job: Pick<Job<Payload>, 'name' | 'payload'>,
  payload: Payload,
  { author, key, inSeconds = 0 }: Asking = {},
): Promise<void> {
  await sql`
    insert into jobs.job (id, name, payload, user_id, org_id, key, run_at)
    values (${newId()}, ${job.name}, ${JSON.stringify(payload)}, ${userOf(author)}, ${orgOf(author)}, ${key ?? null},
            now() + ${inSeconds} * interval '1 second')
    on conflict do nothing
  `.execute(tx);
}

type Author = Asking['author'];

const userOf = (author: Author) => (author === 'whoever-acts' ? sql`acting.my_user()` : (author?.userId ?? null));
const orgOf = (author: Author) => (author === 'whoever-acts' ? sql`acting.my_org()` : (author?.orgId ?? null));
