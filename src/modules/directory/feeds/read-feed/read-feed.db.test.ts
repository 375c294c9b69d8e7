import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aProvider, aService } from '../../testing/directory-examples.ts';
import { type FeedSite, openFeedSite } from '../../testing/feed-site.ts';
import { type Answer, pagesOf } from '../../testing/served-feed.ts';

describe('another directory that is read at its address', () => {
  let feed: FeedSite;
  const provider = aProvider({ name: 'Elsewhere' });
  const services = ['Choir', 'Drumming', 'Evening meal'].map((name) => aService(provider, { name }).entry);
  const goesOn: Answer = pagesOf(services);

  beforeAll(async () => {
    feed = await openFeedSite();
  });
  afterAll(() => feed.site.close());
  beforeEach(async () => {
    await feed.begin();
    await feed.site.past('delete from jobs.job');
  });

  const waitingJobs = () => feed.site.past('select name from jobs.job');

  it('is kept as it came', async () => {
    const run = await feed.readAt(goesOn);
    expect(run).toMatchObject({ status: 'read', complete: true, fault: null });
    expect(await feed.whatOf(run)).toEqual({ new: 3 });
    expect(await feed.published()).toEqual([]);
  });

  it('takes turns with other work, and goes on where it stopped', async () => {
    const run = await feed.beginRun();
    const stopping = new AbortController();
    const until: Answer = (path, query) => {
      if (path.endsWith(services[1]!.id)) stopping.abort();
      return goesOn(path, query);
    };
    await feed.takeTurn(run, until, {}, stopping.signal);
    expect(await feed.run(run.urlId)).toMatchObject({ status: 'reading' });
    expect(await waitingJobs()).toEqual([{ name: 'directory.read-feed' }]);

    const asked = await feed.takeTurn(run, goesOn);
    expect(asked.filter((path) => path.includes(services[0]!.id))).toEqual([]);
    const read = await feed.run(run.urlId);
    expect(read).toMatchObject({ status: 'read', complete: true });
    expect(await feed.whatOf(read)).toEqual({ new: 3 });
  });

  it('has its turn for a while only', async () => {
    const run = await feed.beginRun();
    expect(await feed.takeTurn(run, goesOn, { turn: -1 })).toEqual([]);
    expect(await waitingJobs()).toHaveLength(1);
  });

  it('is left where it takes hours, or sends too much in all', async () => {
    const late = await feed.beginRun();
    await feed.site.past(`update directory.feed_run set begun_at = now() - interval '4 hours'`);
    await feed.takeTurn(late, goesOn);
    expect(await feed.run(late.urlId)).toMatchObject({ status: 'failed', fault: 'too-slow' });
    expect(await feed.readAt(goesOn, { mostBytes: 1000 })).toMatchObject({ status: 'failed', fault: 'too-much' });
  });

  it('ends as failed where something breaks here, and can be read again', async () => {
    await feed.site.past(`alter table directory.feed_item add constraint broken check (name <> 'Drumming')`);
    const run = await feed.beginRun();
    await expect(feed.takeTurn(run, goesOn)).rejects.toThrow('broken');
    await feed.site.past('alter table directory.feed_item drop constraint broken');
    expect(await feed.run(run.urlId)).toMatchObject({ status: 'failed', fault: 'broke-off' });
    expect(await feed.readAt(goesOn)).toMatchObject({ status: 'read' });
  });

  it('keeps no more of a reading that was begun again', async () => {
    const run = await feed.beginRun();
    const again: Answer = (path, query) => goesOn(path, query);
    await feed.site.past(`update directory.feed_run set status = 'failed', fault = 'begun-again'`);
    expect(await feed.takeTurn(run, again)).toEqual([]);
    expect(await feed.whatOf(await feed.run(run.urlId))).toEqual({});
  });

  it('changes nothing where it breaks in the middle', async () => {
    await feed.bring(await feed.came(services));
    const run = await feed.readAt((path, query) =>
      path.endsWith(services[2]!.id) ? { status: 500 } : goesOn(path, query),
    );
    expect(run).toMatchObject({ status: 'failed', fault: 'answers-with-error' });
    expect(await feed.bring(run)).toMatchObject({ allowed: false });
    expect(await feed.published()).toEqual(['Choir', 'Drumming', 'Evening meal']);
  });
});
