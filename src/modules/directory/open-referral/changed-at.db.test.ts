import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aProvider, aService } from '../testing/directory-examples.ts';
import { type FeedSite, openFeedSite } from '../testing/feed-site.ts';
import { openReferralPaths as paths } from './open-referral.paths.ts';

const LONG_AGO = '2026-01-01T00:00:00Z';

/** Every change of what is read counts as one, whoever made it; what was only made anew does not. */
describe('services that have changed', () => {
  let feed: FeedSite;
  const provider = aProvider();
  const [club, choir] = ['Club', 'Choir'].map((name) => aService(provider, { name }).entry);
  const both = [club!.id, choir!.id].toSorted();

  beforeAll(async () => {
    feed = await openFeedSite();
    await feed.begin();
    await feed.bring(await feed.came([club, choir]));
  });
  beforeEach(async () => {
    await feed.site.past('update directory.published set changed_at = $1', [LONG_AGO]);
    await feed.site.past('update directory.published_source set changed_at = $1', [LONG_AGO]);
  });
  afterAll(() => feed.site.close());

  const asCurator = (call: string, ...values: unknown[]) =>
    feed.asCurator(({ tx }) =>
      sql`select ${sql.raw(call)}(${sql.join(values.map((value) => sql`${value}`))})`.execute(tx),
    );
  const changed = async (): Promise<string[]> => {
    const url = `${paths.services}?minimal=true&modified_after=2026-02-01`;
    return (await feed.site.app.inject({ url }))
      .json<{ contents: { id: string }[] }>()
      .contents.map(({ id }) => id)
      .toSorted();
  };
  const write = (table: string, columns: string, values: string) =>
    feed.site.past(`insert into directory.${table} (service_id, ${columns}) values ($1, ${values})`, [club!.id]);

  it('by what is said of who can be taken', async () => {
    await asCurator('directory.say_available', club!.id, 'full', null, '2026-11-20');
    expect(await changed()).toEqual([club!.id]);
  });

  it('by being confirmed', async () => {
    await asCurator('directory.confirm_service', club!.id, '2026-11-21');
    expect(await changed()).toEqual([club!.id]);
  });

  it.each([
    ['quality_check', 'kind, checked_on, found, added_by', `'insurance', '2026-11-20', 'x'`],
    ['evidence', 'rated_by, level, added_on, added_by', `'A body', '3', '2026-11-20'`],
  ])('by what was looked at: %s', async (table, columns, values) => {
    await write(table, columns, `${values}, '${feed.curator.actor.userId}'`);
    await asCurator('directory.show_again', [club!.id]);
    expect(await changed()).toEqual([club!.id]);
  });

  it('by where it is being kept', async () => {
    await asCurator('directory.keep_place', club!.id, '{"name": "Somewhere"}');
    expect(await changed()).toEqual([club!.id]);
  });

  it('by what their provider says of itself, all of them, whichever was shown', async () => {
    await feed.site.past(`update directory.provider set entry = entry || '{"name": "Lantern"}'`);
    await asCurator('directory.show_again', [club!.id]);
    expect(await changed()).toEqual(both);
    expect(await feed.site.past('select distinct provider_name as name from directory.published')).toEqual([
      { name: 'Lantern' },
    ]);
  });

  it('by whose words they are and under which licence', async () => {
    await feed.site.past(`update directory.feed set licence = 'CC BY 4.0'`);
    await asCurator('directory.show_source', feed.feedId());
    expect(await changed()).toEqual(both);
  });

  it('by our own licence those that are ours, each time that it is said otherwise', async () => {
    const from = (feedId: string | null) =>
      feed.site.past('update directory.published set feed_id = $2 where service_id = $1', [choir!.id, feedId]);
    const license = async (name: string, licence: string) => {
      await feed.site.past('update directory.published_source set changed_at = $1', [LONG_AGO]);
      await asCurator('directory.license_our_own', name, licence, '');
      return changed();
    };
    await from(null);
    expect(await license('', '')).toEqual([]);
    expect(await license('Merrowdale', 'OGL 3.0')).toEqual([choir!.id]);
    expect(await license('Merrowdale', 'OGL 3.0')).toEqual([]);
    expect(await license('', '')).toEqual([choir!.id]);
    await from(feed.feedId());
  });

  it('and not by being shown anew as they were', async () => {
    await asCurator('directory.show_again', both);
    await asCurator('directory.show_source', feed.feedId());
    expect(await changed()).toEqual([]);
  });

  it('are not told of once they are taken out, and are in no list', async () => {
    await asCurator('directory.remove_service', choir!.id, 'It must not be found');
    const { body } = await feed.site.app.inject({ url: `${paths.services}?minimal=true` });
    expect([await changed(), body.includes(choir!.id), body.includes(club!.id)]).toEqual([[], false, true]);
  });
});
