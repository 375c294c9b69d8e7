import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importText } from '#modules/education/testing/education-examples.ts';
import { type DeskSite, openDeskSite } from '../testing/desk-site.ts';
import { deskPaths } from '../desk/desk.paths.ts';
import { placeServicesJob } from './place-services.ts';
import { postcodesImport } from './postcodes-import.ts';

/** The folder with `geography/onspd_sample.csv`, the directory of May 2024 in part (Open Government Licence): not in the project. */
const folder = process.env['ROOTED_REFERENCE_DATA'];
const HEADINGS = 'pcd,pcds,doterm,lat,long';

describe('a curator says where postcodes are', () => {
  let site: DeskSite;

  beforeAll(async () => {
    site = await openDeskSite();
    await site.past(`delete from directory.postcode where postcode = 'ZZ11AA'`);
    await site.past('select directory.show_published(array(select id from directory.service))');
  });
  afterAll(() => site.close());

  const send = (rows: readonly string[]) =>
    importText(site, postcodesImport, site.curator.actor, [HEADINGS, ...rows].join('\n'));
  const places = () => site.past('select latitude, longitude from directory.published_place');

  it('and services at them are near somewhere from then on', async () => {
    expect(await places()).toEqual([{ latitude: null, longitude: null }]);
    const { counts, faults } = await send([
      'ZZ1 1AA,ZZ1 1AA,,53.5,-2.9',
      'ZZ9 9ZY,ZZ9 9ZY,199606,53.5,-2.9',
      'x,x,,53,1',
    ]);
    expect({ counts, faults }).toEqual({ counts: [1, 0, 1, 1], faults: ['4 postcode not-a-postcode'] });
    expect(await places()).toEqual([{ latitude: 53.5, longitude: -2.9 }]);
  });

  it('and is put right by a newer file: services placed by it before move, but those that say where they are', async () => {
    expect((await send(['ZZ1 1AA,ZZ1 1AA,,53.6,-2.9'])).counts).toEqual([0, 1, 0, 0]);
    expect(await places()).toEqual([{ latitude: 53.6, longitude: -2.9 }]);
    const says = async (latitude: number, longitude: number) => {
      await site.past(
        `update directory.service_version set entry = jsonb_set(entry, '{service_at_locations,0,location}',
           entry #> '{service_at_locations,0,location}' || jsonb_build_object('latitude', $1::float8, 'longitude', $2::float8))`,
        [latitude, longitude],
      );
      await site.past('select directory.show_published(array(select id from directory.service))');
    };
    await says(53.1, -2.1);
    await send(['ZZ1 1AA,ZZ1 1AA,,53.7,-2.9']);
    expect(await places()).toEqual([{ latitude: 53.1, longitude: -2.1 }]);
    await says(-2.1, 53.1);
    expect(await places()).toEqual([{ latitude: 53.7, longitude: -2.9 }]);
    expect((await site.curator.browser.open(deskPaths.service(site.entry))).text).toContain(
      'Its latitude and longitude are not in the United Kingdom',
    );
  });

  it('and one that has ended leaves them where they were, as whoever keeps them is told', async () => {
    await site.past(
      `update directory.service_version set entry = entry #- '{service_at_locations,0,location,latitude}'`,
    );
    expect((await send(['ZZ1 1AA,ZZ1 1AA,202601,53.6,-2.9'])).counts).toEqual([0, 1, 0, 0]);
    expect((await send(['ZZ1 1AA,ZZ1 1AA,202601,53.6,-2.9'])).counts).toEqual([0, 0, 1, 0]);
    await site.past('select directory.show_published(array(select id from directory.service))');
    expect(await places()).toEqual([{ latitude: 53.7, longitude: -2.9 }]);
    expect((await site.curator.browser.open(deskPaths.service(site.entry))).text).toContain(
      'The postcode ZZ1 1AA is not used any more',
    );
  });

  it('and is told by row and column where latitude and longitude are exchanged', async () => {
    const { counts, faults } = await send(['ZZ1 1AB,ZZ1 1AB,,-2.9,53.5', 'ZZ1 1AC,ZZ1 1AC,,48.8,2.3']);
    expect({ counts, faults }).toEqual({
      counts: [0, 0, 0, 2],
      faults: ['2 lat exchanged', '3 lat not-in-the-united-kingdom'],
    });
  });

  it('and where many services move, they do so step by step', async () => {
    await site.past(
      `insert into directory.service (id, url_id, provider_id, added_on)
       select gen_random_uuid(), 'many' || n, (select provider_id from directory.service limit 1), current_date from generate_series(1, 1200) n`,
    );
    await site.past(
      `insert into directory.service_version (service_id, number, entry, ours, status, written_by, written_for)
       select s.id, 1, jsonb_set(jsonb_set(v.entry, '{id}', to_jsonb(s.id::text)), '{service_at_locations,0,id}', to_jsonb(gen_random_uuid()::text)),
              v.ours, 'published', v.written_by, v.written_for
         from directory.service s, directory.service_version v where s.url_id like 'many%' and v.number = 1 limit 1200`,
    );
    await site.past('select directory.show_published(array(select id from directory.service))');
    await send(['ZZ1 1AA,ZZ1 1AA,,53.8,-2.9']);
    const moved = async () =>
      (
        await site.past<{ n: number }>('select count(*)::int as n from directory.published_place where latitude = 53.8')
      )[0]!.n;
    expect(await moved()).toBe(500);
    expect(await site.past(`select name from jobs.job where name = 'directory.place-services'`)).toHaveLength(1);
    await placeServicesJob.run({
      payload: {},
      database: site.database,
      author: site.curator.actor,
      stopping: new AbortController().signal,
    });
    expect(await moved()).toBe(1_201);
  });

  it.skipIf(folder === undefined)('from the directory of May 2024 as it is (needs ROOTED_REFERENCE_DATA)', async () => {
    const file = readFileSync(join(folder!, 'geography', 'onspd_sample.csv'));
    const { counts } = await importText(site, postcodesImport, site.curator.actor, file);
    const [added, changed, unchanged, refused] = counts;
    expect({ all: added! + changed! + unchanged!, refused }).toEqual({ all: 8_047, refused: 0 });
    const [known] = await site.past<{ known: number }>(
      `select count(*)::int as known from directory.postcode where source = 'ONS Postcode Directory' and postcode <> 'ZZ11AA'`,
    );
    expect(known!.known).toBe(added);
    expect(added).toBeGreaterThan(1_000);
  });
});
