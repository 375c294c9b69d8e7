import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Database } from '#platform/database/database.ts';
import { type Job, defineJob, enqueue } from '#platform/jobs/job.ts';
import { getRunWithId } from '../feeds.queries.ts';
import { settleRun } from '../keep-up/settle-run.ts';
import { FeedFault, type FeedFaultKind } from './feed-fault.ts';
import { type Limits, type ReadTurn, TURN, readTurn } from './read-turn.ts';
import { readNextPart } from './file-parts.ts';
import { READ_FEED } from './read-feed.ts';
import { type Reached, readPages } from './read-pages.ts';
import { endReading, failReading, storeItems } from './store-items.ts';

/** Kept at once, whichever is reached first: so much of a feed is in memory. */
const STORED_AT_ONCE = 100;
const BYTES_AT_ONCE = 4_000_000;

/** At its address; null where it came as a file. */
type Reading = Reached & { readonly bytes: number; readonly late: boolean } & (
    { readonly address: string } | { readonly address: null }
  );

/**
 * Reads another directory, at its address or the file that came, as whoever asked for it, and keeps what came to be looked at.
 * It takes turns with other work: after a short while it asks for itself again, and goes on where it stopped.
 */
export const readFeedJob = (limits: Limits): Job<{ run: string }> =>
  defineJob({
    ...READ_FEED,
    async run({ payload: { run }, database, author, stopping }) {
      if (!author) return;
      const reading = await findReading(database, author, run);
      if (!reading) return;
      try {
        if (await keepSome(database, author, run, reading, limits, stopping)) return;
        await database.as(author, (tx) => enqueue(tx, READ_FEED, { run }, { author, key: run }));
      } catch (error) {
        const fault: FeedFaultKind = error instanceof FeedFault ? error.kind : 'broke-off';
        await database.as(author, (tx) => failReading(tx, run, fault));
        if (!(error instanceof FeedFault)) throw error;
      }
    },
    givenUp: async (tx, { run }) => void (await sql`select directory.stop_run(${run})`.execute(tx)),
  });

/** A turn at it. False where that was over before the end. */
async function keepSome(
  database: Database,
  author: Actor,
  run: string,
  reading: Reading,
  limits: Limits,
  stopping: AbortSignal,
): Promise<boolean> {
  if (reading.late) throw new FeedFault('too-slow');
  return reading.address === null
    ? keepFile(database, author, run, limits, stopping)
    : keepAll(database, author, run, readTurn(reading, limits, stopping), reading);
}

/** What is being read, and how far it is. Undefined where it is not being read any more. Throws where it is not the author's. */
const findReading = (database: Database, author: Actor, run: string): Promise<Reading | undefined> =>
  database.as(author, async (tx) => {
    await getRunWithId(tx, run);
    const { rows } = await sql<Reading>`
      select case when not file.has then f.address end as address, r.page_reached as page, r.said, r.bytes::float8 as bytes, not file.has and r.begun_at < now() - interval '3 hours' as late,
             array(select i.service_id::text from directory.feed_item i where i.run_id = r.id) as ids
        from directory.feed_run r join directory.feed f on f.id = r.feed_id
       cross join lateral (select exists (select 1 from directory.feed_part p where p.run_id = r.id) as has) file
       where r.id = ${run} and r.status = 'reading' and (file.has or f.address is not null)`.execute(tx);
    return rows[0];
  });

async function keepFile(
  database: Database,
  author: Actor,
  run: string,
  { turn = TURN }: Limits,
  stopping: AbortSignal,
): Promise<boolean> {
  const end = Date.now() + turn;
  while (await database.as(author, (tx) => readNextPart(tx, run)))
    if (stopping.aborted || Date.now() >= end) return false;
  return true;
}

async function keepAll(
  database: Database,
  author: Actor,
  run: string,
  turn: ReadTurn,
  from: Reached,
): Promise<boolean> {
  const { services, reached } = readPages(turn.ask, from);
  let came: unknown[] = [];
  let spentBefore = turn.spent();
  const store = (): Promise<boolean> =>
    database.as(author, async (tx) => {
      if (!(await storeItems(tx, run, came))) return false;
      const { page, said } = reached();
      await sql`
        update directory.feed_run set page_reached = ${page}, said = ${said}, bytes = ${turn.spent()} where id = ${run}`.execute(
        tx,
      );
      [came, spentBefore] = [[], turn.spent()];
      return true;
    });
  try {
    for await (const service of services) {
      came.push(service);
      const isMuch = came.length >= STORED_AT_ONCE || turn.spent() - spentBefore > BYTES_AT_ONCE;
      if (isMuch && !(await store())) return true;
    }
  } catch (error) {
    if (!turn.isOver()) throw error;
    return !(await store());
  }
  await store();
  await database.as(author, async (tx) => {
    await endReading(tx, run, reached().said);
    await settleRun({ tx, actor: author }, run);
  });
  return true;
}
