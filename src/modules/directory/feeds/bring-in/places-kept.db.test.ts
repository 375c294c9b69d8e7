import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import { directoryPaths } from '../../directory.paths.ts';
import type { ServiceEntry } from '../../entry/entry.ts';
import { aProvider, aService } from '../../testing/directory-examples.ts';
import { type FeedSite, openFeedSite } from '../../testing/feed-site.ts';

const KEPT = { address_1: '9 Secret Road', city: 'Merrowdale', postal_code: 'ZZ9 9ZZ' };

type At = { readonly latitude?: number; readonly longitude?: number; readonly address?: Partial<typeof KEPT> };

/** A place, as another directory says it. */
const at = ({ address, ...point }: At): Pick<ServiceEntry, 'service_at_locations'> => ({
  service_at_locations: [
    {
      id: newId(),
      location: {
        id: newId(),
        location_type: 'physical',
        ...point,
        ...(address ? { addresses: [{ id: newId(), ...address }] } : {}),
      },
    },
  ],
});

describe('a place that must not be found, which another directory has under another name', () => {
  let feed: FeedSite;
  const theirs = aProvider({ name: 'Another council' });
  const other = (said: Partial<ServiceEntry>) => aService(theirs, { name: 'Women’s project', ...said }).entry;

  beforeAll(async () => {
    feed = await openFeedSite();
    await feed.site.past(`insert into directory.postcode values ('ZZ99ZZ', 53.3, -2.9, 'fictional')`);
  });
  afterAll(() => feed.site.close());
  beforeEach(async () => {
    await feed.begin();
    const refuge = aService(aProvider({ name: 'Refuge' }), { name: 'Refuge', service_at_locations: [] }).entry;
    await feed.bring(await feed.came([refuge]));
    await feed.site.past(`insert into directory.kept_place (service_id, location, written_by) values ($1, $2, $3)`, [
      refuge.id,
      { id: newId(), location_type: 'physical', addresses: [{ id: newId(), ...KEPT }] },
      feed.curator.actor.userId,
    ]);
  });

  const review = async () => {
    const [waits] = await feed.site.past<{ url: string }>(
      `select url_id as url from directory.service s join directory.service_version v on v.service_id = s.id and v.status = 'waiting'`,
    );
    return feed.curator.browser.open(deskPaths.review(waits!.url));
  };

  it.each<[string, Partial<ServiceEntry>]>([
    ['postcode', at({ address: { address_1: 'Rose House', city: 'Elsewhere', postal_code: 'zz99zz' } })],
    ['address', at({ address: { address_1: '9, Secret Road', city: 'MERROWDALE' } })],
    ['address in one line', at({ address: { address_1: 'Flat 1, 9 Secret Road, Merrowdale' } })],
    ['point', at({ latitude: 53.3004, longitude: -2.9004 })],
    ['description', { description: 'We are at\n9 Secret Road,\nMerrowdale' }],
  ])('is left out where it has its %s, and once it is chosen waits until a curator looked at it', async (_, said) => {
    const run = await feed.came([other(said)]);
    expect(await feed.whatOf(run)).toEqual({ 'may-be-hidden': 1, gone: 1 });
    const page = await feed.curator.browser.open(`${directoryPaths.feedRun(run.urlId)}?what=may-be-hidden`);
    expect(page.text).toContain('Women’s project');
    await feed.bring(run, ['may-be-hidden']);
    expect(await feed.published()).toEqual(['Refuge']);
    const form = await review();
    expect(form.text).toContain('This may be a place that must not be found');
    await feed.curator.browser.send(form, { verdict: 'publish' });
    expect(await feed.published()).toEqual(['Refuge', 'Women’s project']);
  });

  it.each<[string, Partial<ServiceEntry>]>([
    ['its street in another town', at({ address: { address_1: '9 Secret Road', city: 'Elsewhere' } })],
    ['another number', at({ address: { address_1: '19 Secret Road', city: 'Merrowdale', postal_code: 'ZZ9 8ZZ' } })],
    ['a point some streets away', at({ latitude: 53.302, longitude: -2.9 })],
    ['no place', { service_at_locations: [] }],
  ])('is not one that has %s', async (_, said) => {
    expect(await feed.whatOf(await feed.came([other(said)]))).toEqual({ new: 1, gone: 1 });
  });

  it('is left out where its own words name it, and not where its own places do', async () => {
    const [{ entry } = { entry: {} }] = await feed.site.past<{ entry: object }>(
      'select entry from directory.service_version',
    );
    const there = { ...entry, ...at({ address: KEPT }) };
    expect(await feed.whatOf(await feed.came([there]))).toEqual({ changed: 1 });
    const run = await feed.came([{ ...there, description: 'We are at 9 Secret Road, Merrowdale' }]);
    expect(await feed.whatOf(run)).toEqual({ 'may-be-hidden': 1 });
    await feed.bring(run, ['may-be-hidden']);
    expect((await review()).text).toContain('its own words name the postcode or the address');
  });

  it.each(['taken back', 'brought again'])('waits for a curator where what was there is %s', async (how) => {
    const one = other(at({ address: KEPT }));
    const [kept] = await feed.site.past<{ service_id: string; location: object; written_by: string }>(
      'delete from directory.kept_place returning *',
    );
    await feed.bring(await feed.came([one], false));
    const gone = await feed.came([]);
    await feed.bring(gone, ['gone']);
    await feed.site.past(`insert into directory.kept_place (service_id, location, written_by) values ($1, $2, $3)`, [
      kept!.service_id,
      kept!.location,
      kept!.written_by,
    ]);
    if (how === 'taken back') await feed.takeBack(await feed.run(gone.urlId));
    else await feed.bring(await feed.came([one], false), ['may-be-hidden']);
    expect(await feed.published()).not.toContain('Women’s project');
    expect((await review()).text).toContain('with Refuge, or a point close to it');
  });

  it('is left out where a service that was elsewhere moves there, and taken back it is where it was', async () => {
    const before = other({});
    await feed.bring(await feed.came([before], false));
    const moved = [{ ...before, ...at({ address: KEPT }) }];
    const run = await feed.came(moved, false);
    expect(await feed.whatOf(run)).toEqual({ 'may-be-hidden': 1 });
    await feed.bring(run);
    const waits = () => feed.site.past(`select 1 from directory.service_version where status = 'waiting'`);
    expect(await waits()).toEqual([]);
    const again = await feed.came(moved, false);
    await feed.bring(again, ['may-be-hidden']);
    const shown = () => feed.site.past<{ postcode: string }>('select postcode from directory.published_place');
    expect(await shown()).toEqual([{ postcode: 'ZZ11AA' }]);
    expect((await review()).text).toContain('with Refuge, or a point close to it');
    await feed.takeBack(await feed.run(again.urlId));
    expect(await waits()).toEqual([]);
    expect(await shown()).toEqual([{ postcode: 'ZZ11AA' }]);
  });

  it('is let through once: what changes there later is read at once', async () => {
    const [one, place] = [other({}), at({ address: KEPT })];
    await feed.bring(await feed.came([{ ...one, ...place }], false), ['may-be-hidden']);
    await feed.curator.browser.send(await review(), { verdict: 'publish' });
    const run = await feed.came([{ ...one, ...place, description: 'On Tuesdays' }], false);
    expect(await feed.whatOf(run)).toEqual({ changed: 1 });
    await feed.bring(run);
    expect(
      await feed.site.past(`select 1 from directory.published where entry ->> 'description' = 'On Tuesdays'`),
    ).toHaveLength(1);
  });
});
