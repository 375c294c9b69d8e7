import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { aProvider, aService } from '../../testing/directory-examples.ts';
import { type FeedSite, openFeedSite } from '../../testing/feed-site.ts';
import { type Answer, pagesOf } from '../../testing/served-feed.ts';
import type { FeedRun } from '../feed-run.ts';
import { askForDueFeeds, refreshFeed } from './refresh-feed.job.ts';

describe('another directory that is read by itself', () => {
  let feed: FeedSite;
  let path: string;
  const provider = aProvider({ name: 'Elsewhere' });
  const services = ['Choir', 'Drumming', 'Evening meal'].map((name) => aService(provider, { name }).entry);
  const [choir, drumming, meal] = services as [(typeof services)[0], (typeof services)[0], (typeof services)[0]];
  const newChoir = { ...choir, description: 'In the hall now' };

  beforeAll(async () => {
    feed = await openFeedSite();
  });
  afterAll(() => feed.site.close());
  beforeEach(async () => {
    await feed.begin();
    await feed.site.past('delete from jobs.job');
    await feed.site.past(`update directory.feed set address = 'https://next.example/v3'`);
    const [found] = await feed.site.past<{ url_id: string }>('select url_id from directory.feed');
    path = directoryPaths.feed(found!.url_id);
    await feed.bring(await feed.came(services));
  });

  const keepUp = async (often: string, itself: string) => {
    const form = await feed.curator.browser.open(`${path}/change`);
    return feed.curator.browser.send(form, { often, itself });
  };
  const night = () => feed.site.past(`update directory.feed set next_read_at = now() - interval '1 minute'`);
  const jobs = () => feed.site.past<{ name: string }>('select name from jobs.job order by created_at');

  /** What a night brings, when the other directory answers so. */
  async function afterNight(answer: Answer): Promise<FeedRun> {
    await night();
    await feed.site.database.as('keeper', askForDueFeeds);
    const work = { database: feed.site.database, author: feed.curator.actor, stopping: new AbortController().signal };
    await refreshFeed.run({ payload: { feed: feed.feedId() }, ...work });
    const [run] = await feed.site.past<{ id: string; url_id: string }>(
      'select id, url_id from directory.feed_run where scheduled order by begun_at desc, id desc limit 1',
    );
    await feed.takeTurn(run!, answer);
    return feed.run(run!.url_id);
  }
  const described = () =>
    feed.site.past<{ said: string }>(
      `select entry ->> 'description' as said from directory.published where name = 'Choir'`,
    );

  it('is asked for when its night has come, once, and in the name of who chose so', async () => {
    const page = await keepUp('night', 'look');
    expect(page.text).toContain('Each night it is read by itself, for A directory-curator; next on');
    await feed.site.database.as('keeper', askForDueFeeds);
    expect(await jobs()).toEqual([]);
    await night();
    await feed.site.database.as('keeper', askForDueFeeds);
    await feed.site.database.as('keeper', askForDueFeeds);
    expect(await feed.site.past('select name, user_id from jobs.job')).toEqual([
      { name: 'directory.refresh-feed', user_id: feed.curator.actor.userId },
    ]);
  });

  it('is not read any more where somebody chose otherwise', async () => {
    await keepUp('night', 'look');
    await keepUp('asked', 'look');
    await night().catch(() => {});
    await feed.site.database.as('keeper', askForDueFeeds);
    expect(await jobs()).toEqual([]);
    await feed.site.past(`update directory.feed set address = null`);
    const refused = await keepUp('week', 'look');
    expect(refused.problems).toEqual(['Enter its address, so that it can be read by itself']);
  });

  it('brings in what changed there, where nobody changed it here', async () => {
    await keepUp('night', 'bring-in');
    const run = await afterNight(pagesOf([newChoir, drumming, meal]));
    expect(run.status).toBe('brought-in');
    expect(await described()).toEqual([{ said: 'In the hall now' }]);
    await feed.takeBack(run);
    expect(await described()).toEqual([{ said: 'Somebody sits with each child.' }]);
    // Taken back is changed here: the next night leaves it, and asks.
    expect((await afterNight(pagesOf([newChoir, drumming, meal]))).status).toBe('read');
  });

  it('is not overtaken by what somebody had read before it', async () => {
    const older = await feed.came([{ ...choir, description: 'In the old hall' }, drumming, meal]);
    await keepUp('night', 'bring-in');
    const fresh = aService(provider, { name: 'Film club' }).entry;
    expect((await afterNight(pagesOf([newChoir, drumming, meal, fresh]))).status).toBe('read');
    expect(await feed.bring(older)).toEqual({ allowed: false, refusal: 'newer-brought-in' });
    expect(await described()).toEqual([{ said: 'In the hall now' }]);
  });

  it('leaves what is new, gone or changed here too for a curator', async () => {
    await keepUp('night', 'bring-in');
    await feed.site.past(
      `insert into directory.service_version select service_id, number + 1, jsonb_set(entry, '{name}', '"Our drums"'), ours, 'waiting', written_by, written_for
         from directory.service_version where service_id = $1 and status = 'published'`,
      [drumming.id],
    );
    const fresh = aService(provider, { name: 'Film club' }).entry;
    const run = await afterNight(pagesOf([newChoir, { ...drumming, name: 'Drums' }, fresh]));
    expect(run.status).toBe('read');
    expect(await feed.whatOf(run)).toEqual({ same: 1, 'changed-here': 1, new: 1, gone: 1 });
    expect(await feed.published()).toEqual(['Choir', 'Drumming', 'Evening meal']);
    expect(await described()).toEqual([{ said: 'In the hall now' }]);

    const desk = await feed.curator.browser.open('/directory-desk');
    expect(desk.text).toContain('Another directory waits until you have looked');
    const list = await feed.curator.browser.open(directoryPaths.feeds);
    const shown = await feed.curator.browser.open(list.$('a:contains("Look at what came")').attr('href')!);
    expect(shown.text).toContain('What changed was brought in by itself. The rest waits for you.');
    await feed.curator.browser.send(shown, { chosen: [] });
    expect(await feed.published()).toEqual(['Choir', 'Drumming', 'Evening meal', 'Film club']);

    // What was looked at and left comes again as it was: nobody is asked again.
    expect(await afterNight(pagesOf([newChoir, { ...drumming, name: 'Drums' }, fresh]))).toMatchObject({
      status: 'nothing-new',
    });
  });

  it('only looks and tells, where that was chosen; the next night takes the place of the last', async () => {
    await keepUp('week', 'look');
    const first = await afterNight(pagesOf([newChoir, drumming, meal]));
    expect(first.status).toBe('read');
    expect(await described()).toEqual([{ said: 'Somebody sits with each child.' }]);
    const second = await afterNight(pagesOf([newChoir, drumming, meal]));
    expect([(await feed.run(first.urlId)).status, second.status]).toEqual(['overtaken', 'read']);
    expect(await feed.whatOf(first)).toEqual({});
    const quiet = await afterNight(pagesOf(services));
    expect(quiet.status).toBe('nothing-new');
  });

  it('does no harm when it breaks: what it gave stays, and since when it fails is said', async () => {
    await keepUp('night', 'bring-in');
    await afterNight(() => ({ status: 500 }));
    await afterNight(() => ({ body: 'Soon back' }));
    expect(await feed.published()).toEqual(['Choir', 'Drumming', 'Evening meal']);
    const page = await feed.curator.browser.open(path);
    expect(page.text).toMatch(/It cannot be read since .*What came is not JSON.*What it gave before stays as it is/);
    expect((await feed.curator.browser.open(directoryPaths.feeds)).text).toContain('Cannot be read');
    await afterNight(pagesOf(services));
    expect((await feed.curator.browser.open(path)).text).not.toContain('cannot be read since');
  });

  /** As a directory gives it that makes its stamps, and the ids of the parts, anew each night. */
  const stamped = (service: typeof choir, day: string) => ({
    ...service,
    last_modified: `${day}T01:00:00Z`,
    assured_date: day,
    schedules: service.schedules.map((one) => ({ ...one, id: newId(), service_id: service.id })),
    service_at_locations: service.service_at_locations.map((one) => ({
      ...one,
      id: newId(),
      location: { ...one.location!, id: newId() },
    })),
  });

  it('makes no version of what is only stamped anew, three nights running', async () => {
    await keepUp('night', 'bring-in');
    const standing = () =>
      feed.site
        .past(`select (select count(*)::int from directory.service_version) as versions, max(confirmed_on) as confirmed
                        from directory.service`);
    for (const day of ['2026-10-01', '2026-10-02', '2026-10-03']) {
      const run = await afterNight(pagesOf(services.map((service) => stamped(service, day))));
      expect(run.status).toBe('nothing-new');
      expect(await standing()).toEqual([{ versions: 3, confirmed: expect.any(String) as string }]);
    }
    await feed.site.past(`update directory.service set confirmed_on = '2020-01-01'`);
    await afterNight(pagesOf(services.map((service) => stamped(service, '2026-10-04'))));
    expect(await standing()).toEqual([{ versions: 3, confirmed: '2026-10-04' }]);
    const run = await afterNight(pagesOf([newChoir, drumming, meal].map((service) => stamped(service, '2026-10-05'))));
    expect(run.status).toBe('brought-in');
    expect(await standing()).toMatchObject([{ versions: 4 }]);
  });

  it('asks nobody again of what they left, though it is stamped anew', async () => {
    await keepUp('night', 'bring-in');
    const fresh = aService(provider, { name: 'choir' }).entry;
    const run = await afterNight(pagesOf([...services, stamped(fresh, '2026-10-01')]));
    expect(run.status).toBe('read');
    await feed.bring(run);
    expect((await afterNight(pagesOf([...services, stamped(fresh, '2026-10-02')]))).status).toBe('nothing-new');
  });

  it('waits, and says so, where more than a fifth changed at once', async () => {
    const many = Array.from({ length: 25 }, (_, i) => aService(provider, { name: `Club ${i}` }).entry);
    await feed.bring(await feed.came([...services, ...many]));
    await keepUp('night', 'bring-in');
    const changed = many.map((club, i) => (i < 20 ? { ...club, description: 'See our new web site' } : club));
    const run = await afterNight(pagesOf([...services, ...changed]));
    expect(run).toMatchObject({ status: 'read', fault: 'many-changed', broughtInAt: null });
    const saying = () => feed.site.past(`select 1 from directory.published where entry ->> 'description' like 'See%'`);
    expect(await saying()).toEqual([]);
    const page = await feed.curator.browser.open(directoryPaths.feedRun(run.urlId));
    expect(page.text).toContain(
      'More than a fifth of its services changed at once, so nothing was brought in by itself.',
    );
    await feed.curator.browser.send(page, {});
    expect(await saying()).toHaveLength(20);
  });

  it('says where nobody reads it any more, as who chose so has left', async () => {
    await keepUp('night', 'look');
    await feed.site.past(`update directory.feed set kept_at = now() - interval '3 days'`);
    const page = await feed.curator.browser.open(path);
    expect(page.text).toContain('in the name of A directory-curator, and was not');
  });
});
