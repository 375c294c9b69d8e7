import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { directoryPaths } from '../../directory.paths.ts';
import { aProvider, aService } from '../../testing/directory-examples.ts';
import { type FeedSite, openFeedSite } from '../../testing/feed-site.ts';

describe('a file with more services than are read while somebody waits', () => {
  let feed: FeedSite;
  let path: string;
  const provider = aProvider({ name: 'Elsewhere' });
  const services = Array.from({ length: 450 }, (_, i) => aService(provider, { name: `Service ${i}` }).entry);
  const browser = () => feed.curator.browser;
  const parts = () => feed.site.past('select part from directory.feed_part order by part');

  beforeAll(async () => {
    feed = await openFeedSite();
  });
  afterAll(() => feed.site.close());
  beforeEach(async () => {
    await feed.begin();
    await feed.site.past('delete from jobs.job');
    const [found] = await feed.site.past<{ url: string }>('select url_id as url from directory.feed');
    path = directoryPaths.feed(found!.url);
  });

  const sent = async () => {
    const page = await browser().sendFile(await browser().open(path), 'file', JSON.stringify(services));
    return feed.run(page.path.split('/').at(-1)!);
  };

  it('is read behind the pages, in turns, to its end', async () => {
    const run = await sent();
    expect(run.status).toBe('reading');
    expect(await feed.whatOf(run)).toEqual({ new: 200 });
    expect(await feed.site.past('select name from jobs.job')).toEqual([{ name: 'directory.read-feed' }]);
    await feed.readOn(run, { turn: -1 });
    expect(await feed.whatOf(run)).toEqual({ new: 400 });
    await feed.site.past(`update directory.feed_run set begun_at = now() - interval '1 day'`); // a table may wait for its columns
    await feed.readOn(run);
    expect(await feed.run(run.urlId)).toMatchObject({ status: 'read', complete: true });
    expect(await feed.whatOf(run)).toEqual({ new: 450 });
    expect(await parts()).toEqual([]);
  });

  it('is left where another is sent meanwhile, and nothing of it is kept', async () => {
    const run = await sent();
    const page = await browser().sendFile(await browser().open(path), 'file', JSON.stringify(services.slice(0, 2)));
    expect(page.text).toContain('Look at what came');
    expect(await parts()).toEqual([]);
    await feed.readOn(run);
    expect(await feed.run(run.urlId)).toMatchObject({ status: 'failed', fault: 'begun-again' });
  });
});
