import { newId, newUrlId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { Doing } from '#platform/web/request.ts';
import { directoryAlone } from './directory-alone.ts';
import { bringIn } from '../feeds/bring-in/bring-in.ts';
import { takeBack } from '../feeds/bring-in/take-back.ts';
import { listChangedHere } from '../feeds/choose-over/changed-here.queries.ts';
import { chooseOver } from '../feeds/choose-over/choose-over.ts';
import type { FeedRun, What } from '../feeds/feed-run.ts';
import { countItems, findRun } from '../feeds/feeds.queries.ts';
import { readFeedJob } from '../feeds/read-feed/read-feed.job.ts';
import { CHOICES } from '../feeds/run-words.ts';
import type { Limits } from '../feeds/read-feed/read-turn.ts';
import { endReading, storeItems } from '../feeds/read-feed/store-items.ts';
import { type Answer, serveFeed } from './served-feed.ts';

const TODAY = getLocalDate('2026-11-20');
const HERE: Limits = { allowed: ['127.0.0.1'], patience: 1 };

/** A site with a curator and one other directory, which is a new one after each `begin`. */
export type FeedSite = {
  readonly site: TestSite;
  readonly curator: SignedInUser;
  feedId(): string;
  /** Empties the directory, and adds the other one. */
  begin(): Promise<void>;
  asCurator<T>(work: (doing: Doing) => Promise<T>): Promise<T>;
  /** A run that is being read. */
  beginRun(): Promise<{ id: string; urlId: string }>;
  run(urlId: string): Promise<FeedRun>;
  /** A run that was read, of these services. */
  came(documents: readonly unknown[], complete?: boolean): Promise<FeedRun>;
  /** `changed-here`: of each of them. */
  bring(run: FeedRun, chosen?: readonly What[]): ReturnType<typeof bringIn>;
  takeBack(run: FeedRun): ReturnType<typeof takeBack>;
  whatOf(run: FeedRun): Promise<Partial<Record<What, number>>>;
  /** The names that everybody reads. */
  published(): Promise<string[]>;
  /** One turn of the job at a run of a feed that answers so. */
  takeTurn(run: { id: string }, answer: Answer, limits?: Partial<Limits>, stopping?: AbortSignal): Promise<string[]>;
  /** The job goes on with what came in a file, and its address is not asked. */
  readOn(run: { id: string }, limits?: Partial<Limits>): Promise<void>;
  /** A run, read by the job to its end. */
  readAt(answer: Answer, limits?: Partial<Limits>): Promise<FeedRun>;
};

async function chooseAll(doing: Doing, run: FeedRun): Promise<void> {
  const services = await listChangedHere(doing.tx, run.id, 1);
  await chooseOver(
    doing,
    run,
    services.map(({ id, number }) => ({ id, number, over: true })),
  );
}

export async function openFeedSite(): Promise<FeedSite> {
  const site = await openTestSite([directoryAlone()]);
  const curator = await site.signIn('directory-curator');
  let feedId = newId();
  const asCurator: FeedSite['asCurator'] = (work) =>
    site.database.as(curator.actor, (tx) => work({ tx, actor: curator.actor }));
  const runNamed: FeedSite['run'] = (urlId) => asCurator(async ({ tx }) => (await findRun(tx, urlId))!);

  async function beginRun(): Promise<{ id: string; urlId: string }> {
    const run = { id: newId(), urlId: newUrlId() };
    await site.past(
      `insert into directory.feed_run (id, url_id, feed_id, begun_by, status) values ($1, $2, $3, $4, 'reading')`,
      [run.id, run.urlId, feedId, curator.actor.userId],
    );
    return run;
  }

  const readOn = (run: { id: string }, limits: Partial<Limits> = {}, stopping = new AbortController().signal) =>
    readFeedJob({ ...HERE, ...limits }).run({
      payload: { run: run.id },
      database: site.database,
      author: curator.actor,
      stopping,
    });

  const takeTurn: FeedSite['takeTurn'] = async (run, answer, limits, stopping = new AbortController().signal) => {
    const feed = await serveFeed(answer);
    try {
      await site.past('update directory.feed set address = $1', [feed.url]);
      await readOn(run, limits, stopping);
      return [...feed.asked];
    } finally {
      await feed.close();
    }
  };

  return {
    site,
    curator,
    feedId: () => feedId,
    asCurator,
    beginRun,
    run: runNamed,
    takeTurn,
    readOn,
    async begin() {
      await site.past('truncate directory.feed, directory.provider cascade');
      feedId = newId();
      await site.past(
        `insert into directory.feed (id, url_id, name, licence, added_by) values ($1, $2, 'Next borough', 'OGL 3.0', $3)`,
        [feedId, newUrlId(), curator.actor.userId],
      );
    },
    async came(documents, complete = true) {
      const { id, urlId } = await beginRun();
      await asCurator(async ({ tx }) => {
        await storeItems(tx, id, documents);
        await endReading(tx, id, complete ? 0 : 99);
      });
      return runNamed(urlId);
    },
    async bring(run, chosen = []) {
      const forAll = CHOICES.filter((each) => chosen.includes(each));
      if (!chosen.includes('changed-here')) return asCurator((doing) => bringIn(doing, run, forAll, TODAY));
      await asCurator((doing) => chooseAll(doing, run));
      const now = await runNamed(run.urlId);
      return asCurator((doing) => bringIn(doing, now, forAll, TODAY));
    },
    takeBack: (run) => asCurator((doing) => takeBack(doing, run, TODAY)),
    whatOf: (run) => asCurator(({ tx }) => countItems(tx, run.id)),
    async published() {
      const rows = await site.past<{ name: string }>('select name from directory.published order by name');
      return rows.map(({ name }) => name);
    },
    async readAt(answer, limits) {
      const run = await beginRun();
      await takeTurn(run, answer, limits);
      return runNamed(run.urlId);
    },
  };
}
