import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { aProvider, aService } from '../../testing/directory-examples.ts';
import { type FeedSite, openFeedSite } from '../../testing/feed-site.ts';
import type { FeedRun } from '../feed-run.ts';
import { readFeedJob } from '../read-feed/read-feed.job.ts';
import { inStepsJob } from './in-steps.job.ts';
import { goOn, takeStep } from './in-steps.ts';

describe('many services of another directory', () => {
  let feed: FeedSite;
  const provider = aProvider({ name: 'Elsewhere' });
  const services = Array.from({ length: 410 }, (_, i) => aService(provider, { name: `Club ${i}` }).entry);
  const today = getLocalDate('2026-11-20');

  beforeAll(async () => {
    feed = await openFeedSite();
  });
  afterAll(() => feed.site.close());
  beforeEach(() => feed.begin());

  const open = (run: FeedRun) => feed.curator.browser.open(directoryPaths.feedRun(run.urlId));
  const published = async () => (await feed.published()).length;
  const stepOnce = (run: FeedRun) => feed.asCurator((doing) => takeStep(doing, run.id, today));
  const giveUp = (run: FeedRun) => feed.site.database.as('keeper', (tx) => inStepsJob.givenUp!(tx, { run: run.id }));
  const workOf = (run: { id: string }, author = feed.curator.actor) => ({
    payload: { run: run.id },
    database: feed.site.database,
    author,
    stopping: new AbortController().signal,
  });
  const work = (run: FeedRun) => inStepsJob.run(workOf(run));
  const goOnWith = async ({ urlId }: FeedRun) => {
    const now = await feed.run(urlId);
    return feed.asCurator((doing) => goOn(doing, now, today));
  };

  it('are brought in and taken back a step at a time, each once, though a worker dies on the way', async () => {
    const run = await feed.came(services);
    const begun = await feed.curator.browser.send(await open(run), {});
    expect(begun.text).toContain('It has begun, and goes on also when you leave.');
    expect(begun.text).toContain('200 of 410 services are brought in so far.');
    expect(await feed.bring(run)).toMatchObject({ allowed: false });
    await stepOnce(run);
    expect((await open(run)).text).toContain('400 of 410 services are brought in so far.');
    await work(run);
    await work(run);
    const brought = await open(run);
    expect(brought.text).toContain('Brought in');
    expect(await published()).toBe(410);
    expect(
      await feed.site.past('select number, count(*)::int as n from directory.service_version group by number'),
    ).toEqual([{ number: 1, n: 410 }]);

    const back = await feed.curator.browser.send(brought);
    expect(back.text).toContain('200 of 410 services are taken back so far.');
    expect(await feed.takeBack(await feed.run(run.urlId))).toMatchObject({ allowed: false });
    await stepOnce(run);
    await work(run);
    expect((await open(run)).text).toContain('Taken back');
    expect(await published()).toBe(0);
  });

  it('that could not be brought in to the end stop there: somebody has them go on', async () => {
    const run = await feed.came(services);
    await feed.bring(run);
    await giveUp(run);
    const stopped = await open(run);
    expect(stopped.text).toContain('It stopped: 200 of 410 services are brought in. The others are as they were.');
    expect((await feed.curator.browser.open(directoryPaths.feeds)).text).toContain('Look at what came');
    await work(run); // the job, tried once more by itself, does nothing that nobody asked for
    expect(await published()).toBe(200);
    expect((await feed.curator.browser.send(stopped)).text).toContain('400 of 410');
    await work(run);
    expect(await published()).toBe(410);
  });

  it('that stopped are taken back as far as they came; that stops too, and goes on', async () => {
    const run = await feed.came(services);
    await feed.bring(run);
    await stepOnce(run);
    await giveUp(run);
    expect((await open(run)).text).toContain('Take all of it back');
    await feed.takeBack(await feed.run(run.urlId));
    await giveUp(run);
    expect((await open(run)).text).toContain('It stopped: 200 of 400 services are taken back.');
    await feed.curator.browser.send(await open(run));
    await work(run);
    expect((await feed.run(run.urlId)).status).toBe('taken-back');
    expect(await published()).toBe(0);
  });

  it('are brought in from one reading at a time', async () => {
    const first = await feed.came(services);
    const second = await feed.came(services);
    await feed.bring(first);
    expect(await feed.bring(second)).toEqual({ allowed: false, refusal: 'at-work' });
    await work(first);
    await feed.bring(await feed.run(second.urlId));
    const third = await feed.came(services.slice(1));
    await work(second);
    expect(await feed.bring(third)).toMatchObject({ allowed: true });
  });

  it('that stopped go on neither beside another reading nor over one that is newer', async () => {
    const older = await feed.came(services);
    await feed.bring(older);
    await giveUp(older);
    const newer = await feed.came(services.map((service) => ({ ...service, description: 'Newer' })));
    await feed.bring(newer);
    expect(await goOnWith(older)).toEqual({ allowed: false, refusal: 'at-work' });
    await work(newer);
    expect(await goOnWith(older)).toEqual({ allowed: false, refusal: 'newer-brought-in' });
    expect((await feed.curator.browser.send(await open(older))).text).toContain('What was read after it');
    expect((await feed.run(older.urlId)).status).toBe('bring-in-stopped');
  });

  it('leave out what was taken out here on the way', async () => {
    await feed.bring(await feed.came(services));
    const [first] = await feed.site.past<{ id: string; url_id: string }>('select id, url_id from directory.feed_run');
    await work(await feed.run(first!.url_id));
    const run = await feed.came(services.map((service) => ({ ...service, description: 'Newer' })));
    await feed.bring(run);
    await feed.asCurator(({ tx }) =>
      sql`select directory.remove_service(${services.at(-1)!.id}, 'Not safe')`.execute(tx),
    );
    await work(run);
    expect(await published()).toBe(409);
    expect(await feed.whatOf(run)).toEqual({ changed: 409, 'changed-here': 1 });
  });

  it('hide what must not be found before anything else, though it stops on the way', async () => {
    const refuge = aService(provider, { name: 'Refuge' }).entry;
    await feed.bring(await feed.came([refuge]));
    const run = await feed.came([...services, refuge]);
    await feed.site.past(
      `update directory.feed_item set entry = null, what = 'faulty', kept = $2
        where run_id = $1 and service_id = $3`,
      [run.id, refuge.service_at_locations[0]!.location, refuge.id],
    );
    await feed.bring(run);
    await giveUp(run);
    expect(await feed.site.past('select 1 from directory.published_place where service_id = $1', [refuge.id])).toEqual(
      [],
    );
  });

  it('are given up, and say how far they came, where whoever said so looks after no directory any more', async () => {
    const run = await feed.came(services);
    await feed.bring(run);
    const { actor } = await feed.site.signIn('school-lead');
    await expect(inStepsJob.run(workOf(run, actor))).rejects.toThrow('is not theirs');
    await giveUp(run);
    expect((await open(run)).text).toContain('It stopped: 200 of 410 services are brought in.');
    const read = await feed.beginRun();
    await expect(readFeedJob({ allowed: [] }).run(workOf(read, actor))).rejects.toThrow('is not theirs');
  });

  it('whose reading failed for good are not read for ever', async () => {
    const { id, urlId } = await feed.beginRun();
    await feed.site.database.as('keeper', (tx) => inStepsJob.givenUp!(tx, { run: id }));
    expect(await feed.run(urlId)).toMatchObject({ status: 'failed', fault: 'broke-off' });
  });
});
