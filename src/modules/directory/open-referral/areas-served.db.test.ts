import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { type EntryToWrite, publishEntries, writeEntries, writeProviders } from '../entry/write-entries.ts';
import { findServices } from '../find/find-services.ts';
import { readQuestion } from '../find/question.rules.ts';
import { directoryAlone } from '../testing/directory-alone.ts';
import { aProvider, aService } from '../testing/directory-examples.ts';
import { openReferralPaths as paths } from './open-referral.paths.ts';

const TODAY = getLocalDate('2026-11-20');

type Ring = readonly (readonly [number, number])[];

/** A square of one degree, by its south-western corner. */
const square = (west: number, south: number): Ring => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
];
const HOLE: Ring = [
  [-2.9, 53.1],
  [-2.7, 53.1],
  [-2.7, 53.3],
  [-2.9, 53.3],
  [-2.9, 53.1],
];
/** All of the square but its north-eastern quarter. */
const CORNER: Ring = [
  [-3, 53],
  [-2, 53],
  [-2, 53.5],
  [-2.5, 53.5],
  [-2.5, 54],
  [-3, 54],
  [-3, 53],
];
const polygon = (...rings: Ring[]) => ({ type: 'Polygon', coordinates: rings });

/** In the hole and the corner; in the quarter that the corner leaves out; on the edge of the square; east of it. */
const POSTCODES = { ZZ11AA: [53.2, -2.8], ZZ11AB: [53.8, -2.2], ZZ11AC: [53.7, -3], ZZ11AD: [53.5, -1.5] } as const;

/** What each service says of its areas, and which of the postcodes it serves. */
const SERVED: Readonly<Record<string, readonly [extents: readonly unknown[], serves: string]>> = {
  'a square': [[polygon(square(-3, 53))], 'A B C'],
  'a square with a hole, by its outer ring': [[polygon(square(-3, 53), HOLE)], 'A B C'],
  'a corner, whose box holds more': [[polygon(CORNER)], 'A C'],
  'squares that are one shape': [
    [{ type: 'Feature', geometry: { type: 'MultiPolygon', coordinates: [[square(4, 50)], [square(-2.5, 53)]] } }],
    'B D',
  ],
  'shapes across each other': [[polygon(CORNER), polygon(square(-2.4, 53.4))], 'A B C D'],
  'a collection': [
    [{ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: polygon(square(-2, 53)) }] }],
    'D',
  ],
  elsewhere: [[polygon(square(5, 53))], ''],
  'a shape and what is none': [[polygon(square(5, 53)), 'CH1'], 'A B C D'],
  'what cannot be read': [['{ broken'], 'A B C D'],
  'a ring of no numbers': [[{ type: 'Polygon', coordinates: [[['x', 1]]] }], 'A B C D'],
  'no ring': [[{ type: 'Polygon', coordinates: [] }], 'A B C D'],
  'what is nested too deeply': [[`{"x":${'['.repeat(20_000)}`], 'A B C D'],
  'no shape': [[{ type: 'Point', coordinates: [-3, 53] }], 'A B C D'],
  'nothing said': [[], 'A B C D'],
};

describe('services for areas', () => {
  let site: TestSite;
  let curator: SignedInUser;
  const provider = aProvider();
  const forAreas = (name: string, extents: readonly unknown[]): EntryToWrite =>
    aService(provider, {
      name,
      service_areas: extents.map((said) => ({
        id: newId(),
        extent: typeof said === 'string' ? said : JSON.stringify(said),
      })),
    });
  const publish = (services: readonly EntryToWrite[]) =>
    site.database.as(curator.actor, async (tx) => {
      const doing = { tx, actor: curator.actor };
      await publishEntries(tx, await writeEntries(doing, services, { today: TODAY, because: '' }));
    });

  beforeAll(async () => {
    site = await openTestSite([directoryAlone()]);
    curator = await site.signIn('directory-curator');
    for (const [postcode, [latitude, longitude]] of Object.entries(POSTCODES))
      await site.past(`insert into directory.postcode values ($1, $2, $3, 'fictional')`, [
        postcode,
        latitude,
        longitude,
      ]);
    await site.database.as(curator.actor, (tx) => writeProviders({ tx, actor: curator.actor }, [provider]));
    await publish(Object.entries(SERVED).map(([name, [extents]]) => forAreas(name, extents)));
  });
  afterAll(() => site.close());

  const asOpenData = async (postcode: string): Promise<string[]> => {
    const { contents } = (await site.app.inject({ url: `${paths.services}?postcode=${postcode}` })).json<{
      contents: { name: string }[];
    }>();
    return contents.map(({ name }) => name).toSorted();
  };
  const found = async (postcode: string): Promise<string[]> => {
    const { question } = readQuestion({ near: [postcode], serves: ['yes'] });
    const { services } = await site.database.as('public', (tx) =>
      findServices(tx, question, { number: 1, today: TODAY }),
    );
    return services.map(({ name }) => name).toSorted();
  };

  it.each(Object.keys(POSTCODES))('are found for a place in them, and where nobody knows: %s', async (postcode) => {
    const expected = Object.entries(SERVED)
      .filter(([, [, serves]]) => serves.includes(postcode.at(-1)!))
      .map(([name]) => name)
      .toSorted();
    expect(await asOpenData(postcode)).toEqual(expected);
    expect(await found(postcode)).toEqual(expected);
  });

  it('keep a shape once, as long as one that everybody reads has it', async () => {
    const extents = [polygon(square(10, 10)), polygon(square(11, 11), HOLE)];
    const outlines = async () =>
      (
        await site.past<{ n: number }>(
          `select count(*)::int as n from directory.outline where box(outline) @> box '(10.5,10.5),(10.5,10.5)'`,
        )
      )[0]!.n;
    const twins = [forAreas('One', extents), forAreas('Other', extents)];
    await publish(twins);
    expect(await outlines()).toBe(1);
    const takeOut = ({ entry }: EntryToWrite) =>
      site.database.as(curator.actor, (tx) =>
        tx
          .selectNoFrom((eb) => eb.fn('directory.remove_service', [eb.val(entry.id), eb.val('over')]).as('done'))
          .execute(),
      );
    await takeOut(twins[0]!);
    expect(await outlines()).toBe(1);
    await publish([{ ...twins[1]!, entry: { ...twins[1]!.entry, service_areas: [] } }]);
    expect(await outlines()).toBe(0);
  });
});
