import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importText } from '#modules/education/testing/education-examples.ts';
import { type DeskSite, openDeskSite } from '../testing/desk-site.ts';
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

  it('and is put right by a newer file', async () => {
    expect((await send(['ZZ1 1AA,ZZ1 1AA,,53.6,-2.9'])).counts).toEqual([0, 1, 0, 0]);
    expect((await send(['ZZ1 1AA,ZZ1 1AA,202601,53.6,-2.9'])).counts).toEqual([0, 1, 0, 0]);
    expect(await site.past(`select 1 from directory.postcode where postcode = 'ZZ11AA'`)).toEqual([]);
  });

  it.skipIf(folder === undefined)('from the directory of May 2024 as it is (needs ROOTED_REFERENCE_DATA)', async () => {
    const file = readFileSync(join(folder!, 'geography', 'onspd_sample.csv'));
    const { counts } = await importText(site, postcodesImport, site.curator.actor, file);
    const [added, changed, unchanged, refused] = counts;
    expect({ all: added! + changed! + unchanged!, refused }).toEqual({ all: 8_047, refused: 0 });
    const [known] = await site.past<{ known: number }>(
      `select count(*)::int as known from directory.postcode where source = 'ONS Postcode Directory'`,
    );
    expect(known!.known).toBe(added);
    expect(added).toBeGreaterThan(1_000);
  });
});
