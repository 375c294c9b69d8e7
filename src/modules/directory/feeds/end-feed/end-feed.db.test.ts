import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenPage } from '#platform/testing/browser.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { aProvider, aService } from '../../testing/directory-examples.ts';
import { type FeedSite, openFeedSite } from '../../testing/feed-site.ts';
import { pagesOf } from '../../testing/served-feed.ts';
import { askForDueFeeds, refreshFeed } from '../keep-up/refresh-feed.job.ts';

describe('another directory that is read no more', () => {
  let feed: FeedSite;
  let path: string;
  const services = ['Choir', 'Drumming'].map((name) => aService(aProvider({ name: 'Elsewhere' }), { name }).entry);

  beforeAll(async () => {
    feed = await openFeedSite();
    await feed.begin();
    await feed.site.past(`update directory.feed set address = 'https://next.example/v3'`);
    const [found] = await feed.site.past<{ url_id: string }>('select url_id from directory.feed');
    path = directoryPaths.feed(found!.url_id);
    await feed.bring(await feed.came(services));
    const form = await feed.curator.browser.open(`${path}/change`);
    await feed.curator.browser.send(form, { often: 'night', itself: 'bring-in' });
  });
  afterAll(() => feed.site.close());

  const open = () => feed.curator.browser.open(path);
  const post = (page: SeenPage, to: string) =>
    feed.curator.browser.post(
      `${path}/${to}`,
      new URLSearchParams({ _key: String(page.$('input[name=_key]').first().attr('value')) }),
    );
  const runs = () => feed.site.past('select 1 from directory.feed_run');

  it('says so, on its page and in the list; what is being read of it ends, and its services stay with their licence', async () => {
    const run = await feed.beginRun();
    const late = await open();
    const ended = await post(await open(), 'end');
    expect(ended.text).toContain('It is not read any more. Its services stay as they are.');
    expect(ended.text).toContain('Somebody stopped reading it on');
    expect(ended.text).toContain('open each one below that was brought in, the newest first, and take it back');
    expect(ended.$('button:contains("Read it now"), input[type=file]').length).toBe(0);
    expect((await feed.curator.browser.open(directoryPaths.feeds)).text).toContain('Not read any more');
    expect(await feed.run(run.urlId)).toMatchObject({ status: 'failed', fault: 'ended' });
    expect(await feed.takeTurn(run, pagesOf(services))).toEqual([]);
    expect(await feed.published()).toEqual(['Choir', 'Drumming']);
    expect(await feed.site.past('select licence from directory.published_source')).toHaveLength(1);
    expect((await post(late, 'end')).text).toContain('It was ended already.');
  });

  it('is read by nobody: not at night, not with a page that was opened before, not from a file', async () => {
    const before = (await runs()).length;
    await feed.site.database.as('keeper', askForDueFeeds);
    expect(await feed.site.past('select 1 from jobs.job')).toEqual([]);
    await refreshFeed.run({
      payload: { feed: feed.feedId() },
      database: feed.site.database,
      author: feed.curator.actor,
      stopping: new AbortController().signal,
    });
    expect((await post(await open(), 'read')).status).toBe(404);
    expect((await feed.curator.browser.open(`${path}/change`)).status).toBe(404);
    expect((await runs()).length).toBe(before);
  });

  it('is ended by a curator alone, and may be read again', async () => {
    const lead = await feed.site.signIn('school-lead');
    const body = new URLSearchParams({
      _key: String((await lead.browser.open('/')).$('input[name=_key]').first().attr('value')),
    });
    expect((await lead.browser.post(`${path}/resume`, body)).status).toBe(404);
    const page = await post(await open(), 'resume');
    expect(page.text).toContain('It is read when somebody says so.');
    expect(page.$('button:contains("Read it now")').length).toBe(1);
  });
});
