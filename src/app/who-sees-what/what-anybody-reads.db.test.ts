import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type EntryToWrite, writeEntries } from '#modules/directory/index.ts';
import { type DeskSite, openDeskSite } from '#modules/directory/testing/desk-site.ts';
import { aService } from '#modules/directory/testing/directory-examples.ts';
import { modules } from '../modules.ts';
import { type Answers, askAsAnybody, askedOfOpenData, askedOfPages, walkAsAnybody } from './testing/walk-as-anybody.ts';

/** Words and numbers that nothing else has; whoever reads one has read what is kept. */
const KEPT = {
  'the name of the place': 'Wexcombe',
  'the street of the place': 'Quillfarthing',
  'the town of the place': 'Obthorpe',
  'the postcode of the place': 'ZZ7 7QX',
  'where the place is': '53.4812',
  'where the place is, eastwards': '2.9517',
  'a note of the place': 'Thrupplewick',
  'a version that waits': 'Marldowning',
  'a version that was replaced': 'Fennibrook',
  'why it was changed': 'Ockendale',
  'what the review said': 'Pellerwise',
  'a service that was taken out': 'Juniperly',
  'why it was taken out': 'Hathersedge',
  'a service that was never published': 'Zephyrstone',
  'who curates': 'Wrenolith',
  'who works there': 'Larkspurn',
  'who rang': 'Teaselmoor',
  'a mistake that was reported': 'Ulverscop',
  'how to reach who reported it': 'Brimbelow',
  'what another directory brought': 'Norbrackle',
} as const;

const HERE = { latitude: 53.4812, longitude: -2.9517 };
/** Of the kept place, next door, a mile off, and far away. */
const CODES = [
  ['ZZ77QX', 53.4812, -2.9517],
  ['ZZ77QY', 53.4815, -2.952],
  ['ZZ78AA', 53.495, -2.9517],
  ['ZZ11AA', 53.28, -2.9],
] as const;
const near = CODES.map(([code]) => code);

describe('what anybody reads', () => {
  let site: DeskSite;
  let refuge: EntryToWrite;

  beforeAll(async () => {
    site = await openDeskSite();
    for (const code of CODES)
      await site.past(`insert into directory.postcode values ($1, $2, $3, 'fictional') on conflict do nothing`, [
        ...code,
      ]);
    await site.publish(Array.from({ length: 45 }, (_, i) => aService(site.provider, { name: `Club ${i}` })));
    refuge = await keepRefuge();
    await plantVersions();
    await plantBeside();
  });
  afterAll(() => site.close());

  const idOf = ({ entry }: EntryToWrite): string => entry.id;

  /** A refuge, whose place somebody had put into its entry before it was said to be kept. */
  async function keepRefuge(): Promise<EntryToWrite> {
    const service = aService(
      site.provider,
      {
        name: 'Safe refuge',
        description: 'A refuge for families.',
        last_modified: '2026-11-01T09:00:00Z',
        service_at_locations: [placeAt(HERE)],
      },
      { given: ['place', 'phone'] },
    );
    await site.publish([service]);
    await site.database.as(site.curator.actor, (tx) =>
      sql`select directory.keep_place(${idOf(service)}::uuid, ${JSON.stringify(placeAt(HERE).location)}::jsonb)`.execute(
        tx,
      ),
    );
    return service;
  }

  const placeAt = ({ latitude, longitude }: typeof HERE) => ({
    id: newId(),
    location: {
      id: newId(),
      location_type: 'physical' as const,
      name: KEPT['the name of the place'],
      description: KEPT['a note of the place'],
      latitude,
      longitude,
      addresses: [
        {
          id: newId(),
          address_1: `1 ${KEPT['the street of the place']} Road`,
          city: KEPT['the town of the place'],
          postal_code: KEPT['the postcode of the place'],
        },
      ],
    },
  });

  const show = (services: readonly EntryToWrite[]) =>
    site.past('select directory.show_published($1::uuid[])', [services.map(idOf)]);

  /** Written again and again: one version waits, one was replaced, one was never shown, one service was taken out. */
  async function plantVersions(): Promise<void> {
    const said = (service: EntryToWrite, name: string): EntryToWrite => ({
      ...service,
      entry: { ...service.entry, name },
    });
    const old = aService(site.provider, { name: KEPT['a version that was replaced'] });
    const out = aService(site.provider, { name: KEPT['a service that was taken out'] });
    const never = aService(site.provider, { name: KEPT['a service that was never published'] });
    await site.publish([old, out]);
    await site.publish([said(old, 'Drama club')]);
    await write([never, said(site.club, KEPT['a version that waits'])]);
    await site.past(`update directory.service set removed_at = now(), removed_because = $2 where id = $1`, [
      idOf(out),
      KEPT['why it was taken out'],
    ]);
    await site.past(`update directory.service_version set review_because = $1`, [KEPT['what the review said']]);
    await show([out]);
  }

  const write = (entries: readonly EntryToWrite[]) =>
    site.database.as(site.curator.actor, (tx) =>
      writeEntries({ tx, actor: site.curator.actor }, entries, {
        today: getLocalDate('2026-11-20'),
        because: KEPT['why it was changed'],
      }),
    );

  /** Who curates, works there and rang; what somebody reported; what another directory brought and nobody took. */
  async function plantBeside(): Promise<void> {
    const rang = await site.signIn('school-lead');
    for (const [user, name] of [
      [site.curator, KEPT['who curates']],
      [site.worker, KEPT['who works there']],
      [rang, KEPT['who rang']],
    ] as const)
      await site.past('update access.user_account set name = $2, user_name = $2 where id = $1', [
        user.actor.userId,
        name,
      ]);
    const club = idOf(site.club);
    await site.past('update directory.service set curator_user_id = $2 where id = $1', [
      club,
      site.curator.actor.userId,
    ]);
    await site.past(
      `insert into directory.availability (service_id, state, said_by, user_id, said_on) values ($1, 'full', 'practitioner', $2, current_date)`,
      [club, rang.actor.userId],
    );
    await site.past(
      `insert into directory.mistake (url_id, service_id, said_by, words, reach, said_on) values ('mistake', $1, 'reader', $2, $3, current_date)`,
      [club, KEPT['a mistake that was reported'], KEPT['how to reach who reported it']],
    );
    await site.past(
      `insert into directory.feed (id, url_id, name, licence, added_by) values ($1, 'feed', $2, 'OGL 3.0', $3)`,
      [newId(), KEPT['what another directory brought'], site.curator.actor.userId],
    );
    await show([site.club]);
  }

  /** Who wrote what, and for whom, in ids; and where the kept place would be found by its own. */
  const keptIds = async (): Promise<string[]> => {
    const users = await site.past<{ id: string }>(
      'select id from access.user_account union select id from access.organisation',
    );
    return users.map(({ id }) => id);
  };

  /** As people slip: the third letter and the one before the last, the other way about. */
  const slips = (words: readonly string[]): string[] =>
    words.map((word) => `${word.slice(0, -2)}${word.at(-1)}${word.at(-2)}`);

  const inAny = (answers: Answers, said: string): string[] =>
    [...answers].flatMap(([address, text]) => {
      // What was asked is said again: an address that asks for it shows it without knowing it.
      const asked = decodeURIComponent(address.replaceAll('+', ' ')).toLowerCase();
      return !asked.includes(said.toLowerCase()) && text.toLowerCase().includes(said.toLowerCase()) ? [address] : [];
    });

  it('is every page and every path of the open data that the directory has for everybody', () => {
    const open = modules.flatMap(({ routes }) => routes.flat()).filter(({ needs }) => needs === 'public');
    expect(open.filter(({ path }) => !/^\/(directory|open-referral)(\/|$)/.test(path))).toEqual([]);
    expect(open.length).toBeGreaterThan(15);
  });

  it('is kept where it is to be kept, so that it could be found', async () => {
    const tables = ['kept_place', 'service_version', 'service', 'mistake', 'feed'].map((name) => `directory.${name}`);
    const texts = [];
    for (const table of [...tables, 'access.user_account'])
      texts.push(...(await site.past<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`)));
    const all = texts.map(({ row }) => row).join('\n');
    expect(Object.entries(KEPT).flatMap(([what, word]) => (all.includes(word) ? [] : [what]))).toEqual([]);
  });

  it('has nothing in it that is kept, however it is asked for', async () => {
    const words = Object.values(KEPT);
    const from = modules
      .flatMap(({ routes }) => routes.flat())
      .flatMap(({ needs, path, method }) =>
        needs === 'public' && method !== 'post' && !/[:*]/.test(path) ? [path] : [],
      );
    const asked = { near, words: ['refuge', 'club', ...words, ...slips(words)] };
    const answers = await walkAsAnybody(site.app, [...from, ...askedOfOpenData(asked), ...askedOfPages(asked)]);
    expect(answers.size).toBeGreaterThan(400);
    expect([...answers.keys()].filter((address) => address.includes('page=2')).length).toBeGreaterThan(1);
    const read = [...Object.entries(KEPT), ...(await keptIds()).map((id) => ['an id', id] as const)];
    expect(read.flatMap(([what, said]) => inAny(answers, said).map((address) => `${what}: ${address}`))).toEqual([]);
  }, 120_000);

  it('finds nothing by what is kept', async () => {
    const found: string[] = [];
    for (const word of Object.values(KEPT)) {
      const { total_items: services } = JSON.parse(
        (await site.app.inject({ url: `/open-referral/services?search=${encodeURIComponent(word)}` })).body,
      ) as { total_items: number };
      if (services > 0) found.push(word);
    }
    expect(found).toEqual([]);
  });

  it('is the same to the letter wherever the kept place is: distance, order, map, counts and open data', async () => {
    const addresses = [...askedOfPages({ near, words: ['refuge'] }), ...askedOfOpenData({ near, words: ['refuge'] })];
    const first = await askAsAnybody(site.app, addresses);
    expect([...first.values()].some((text) => text.includes('Safe refuge'))).toBe(true);
    await fc.assert(
      fc.asyncProperty(anywhere, async (there) => {
        await moveTo(there);
        const now = await askAsAnybody(site.app, addresses);
        expect(addresses.flatMap((address) => differenceAt(address, first, now))).toEqual([]);
      }),
      {
        numRuns: 8,
        examples: CODES.slice(0, 3).map(([, latitude, longitude]): [typeof HERE] => [{ latitude, longitude }]),
      },
    );
  }, 120_000);

  /** From where on an answer is another: a little of both. */
  function differenceAt(address: string, before: Answers, now: Answers): string[] {
    const [a = '', b = ''] = [before.get(address), now.get(address)];
    if (a === b) return [];
    const from = Math.max(0, [...a].findIndex((letter, i) => letter !== b[i]) - 40);
    return [`${address}: ${a.slice(from, from + 80)} / ${b.slice(from, from + 80)}`];
  }

  /** Near the postcodes that are asked, mostly. */
  const anywhere = fc.record({
    latitude: fc.double({ min: 53.2, max: 53.6, noNaN: true }),
    longitude: fc.double({ min: -3, max: -2.8, noNaN: true }),
  });

  /** In what is kept, and in the entry, which may say it too. */
  async function moveTo(there: typeof HERE): Promise<void> {
    const place = placeAt(there);
    await site.past('update directory.kept_place set location = $2 where service_id = $1', [
      idOf(refuge),
      place.location,
    ]);
    await site.past(
      `update directory.service_version set entry = jsonb_set(entry, '{service_at_locations}', $2::jsonb) where service_id = $1`,
      [idOf(refuge), JSON.stringify([place])],
    );
    await show([refuge]);
  }
});
