import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { directoryAlone } from '../testing/directory-alone.ts';
import { type EntryToWrite, publishEntries, writeEntries, writeProviders } from '../entry/write-entries.ts';
import { aProvider, aService } from '../testing/directory-examples.ts';
import { openReferralPaths as paths } from './open-referral.paths.ts';

const TODAY = getLocalDate('2026-11-20');

type Item = Record<string, unknown> & {
  id: string;
  name?: string;
  service?: { name: string; schedules: unknown[] };
  services?: { name: string }[];
};
type Page = { total_items: number; total_pages: number; contents: Item[] } & Record<string, unknown>;

describe('the directory as open data', () => {
  let site: TestSite;
  let curator: SignedInUser;
  const [lantern, harbour, silent] = [
    aProvider({
      website: 'www.lantern.example',
      email: 'not an address',
      services: [{ id: newId(), name: 'UNPUBLISHED' }],
    }),
    aProvider({ name: 'Harbour House', description: 'Counselling by the sea.' }),
    aProvider({ name: 'UNPUBLISHED provider' }),
  ];
  const [taxonomy, school, reading, old] = [newId(), newId(), newId(), newId()];
  const about = (id: string, name: string) => [{ id: newId(), taxonomy_term: { id, name } }];
  const club = aService(
    lantern!,
    {
      attributes: about(reading, 'Reading'),
      last_modified: '2026-11-01T09:00:00Z',
      url: 'www.lantern.example/club for all',
    },
    { levels: [1, 2], eligibility: 'Anybody at a primary school', how_to_ask: 'Ring the hall.' },
  );
  const counselling = aService(harbour!, {
    name: 'Somebody to talk to',
    description: 'Counselling for teenagers.',
    minimum_age: 12,
    maximum_age: 18,
    attributes: about(school, 'School'),
    last_modified: '2026-11-10T09:00:00+00:00',
    service_at_locations: [
      {
        id: newId(),
        location: { id: newId(), location_type: 'physical', name: 'Quay', latitude: 53.21, longitude: -2.9 },
      },
    ],
    schedules: [{ id: newId(), freq: 'WEEKLY', byday: 'MO,FR', opens_at: '09:00', closes_at: '12:00' }],
  });
  const line = aService(harbour!, {
    name: 'Line for parents',
    description: 'By telephone.',
    last_modified: '2026-11-15T09:00:00Z',
    minimum_age: undefined,
    maximum_age: undefined,
    service_at_locations: [],
    schedules: [],
    cost_options: [],
  });
  const waiting = aService(silent!, { name: 'UNPUBLISHED service', description: 'UNPUBLISHED' });

  const write = (providers: (typeof lantern)[], services: EntryToWrite[], publish = true) =>
    site.database.as(curator.actor, async (tx) => {
      const doing = { tx, actor: curator.actor };
      await writeProviders(doing, providers);
      const written = await writeEntries(doing, services, { today: TODAY, because: '' });
      if (publish) await publishEntries(tx, written);
    });

  beforeAll(async () => {
    site = await openTestSite([directoryAlone()]);
    curator = await site.signIn('directory-curator');
    await site.past(`insert into directory.postcode values ('CH11AA', 53.2, -2.9, 'fictional')`);
    await site.past(`insert into directory.postcode values ('ZZ11AA', 53.2, -2.9, 'fictional')`);
    await site.past(
      `insert into directory.taxonomy values ($1, 'Subjects', 'What services are about', null, '1', 'fictional')`,
      [taxonomy],
    );
    const terms = [
      [school, null, 'School', null],
      [reading, school, 'Reading', null],
      [old, null, 'Nothing any more', '2020-01-01'],
    ];
    for (const [id, parent, name, ended] of terms)
      await site.past(
        `insert into directory.term (id, taxonomy_id, parent_id, name, description, term_uri, source, ended_on)
         values ($1, $2, $3, $4, 'x', 'https://terms.example/x', 'fictional', $5)`,
        [id, taxonomy, parent, name, ended],
      );
    await write([lantern!, harbour!], [club, counselling, line]);
    await write([silent!], [waiting], false);
    await site.past(`insert into directory.kept_place values ($1, '{"name": "UNPUBLISHED refuge"}', $2)`, [
      line.entry.id,
      curator.actor.userId,
    ]);
    await site.past(
      `insert into directory.availability (service_id, state, weeks, said_by, said_on) values ($1, 'waiting', 3, 'provider', '2026-11-19')`,
      [club.entry.id],
    );
    await site.past('select directory.show_published(array[$1::uuid])', [club.entry.id]);
    await site.past('update directory.published set changed_at = last_modified');
  });
  afterAll(() => site.close());

  const get = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers });
  const read = async <T = Page>(url: string): Promise<T> => {
    const response = await get(url);
    expect([response.statusCode, response.headers['access-control-allow-origin']], response.body).toEqual([200, '*']);
    return response.json<T>();
  };
  const names = async (query: string, path: string = paths.services) =>
    (await read(`${path}?${query}`)).contents.map(({ name, service }) => String(name ?? service?.name)).toSorted();

  it('says which version of the standard it is, and where it is described', async () => {
    const about = await read<Record<string, string>>('/open-referral/');
    expect(about['version']).toBe('HSDS-UK-3.0');
    expect(await read<object>('/open-referral')).toEqual(about);
    const described = await read<{ paths: object; components: { parameters: object } }>(
      new URL(about['openapi_url']!).pathname,
    );
    const kinds = ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'];
    expect(Object.keys(described.paths)).toEqual(['/', ...kinds.flatMap((kind) => [`/${kind}`, `/${kind}/{id}`])]);
    expect(
      JSON.stringify(described)
        .match(/#\/components\/parameters\/(\w+)/g)!
        .every((ref) => ref.split('/')[3]! in described.components.parameters),
    ).toBe(true);
  });

  it('lists what is published, in pages that say how many there are', async () => {
    const first = await read(`${paths.services}?per_page=2`);
    expect({ ...first, contents: first.contents.length }).toEqual({
      total_items: 3,
      total_pages: 2,
      page_number: 1,
      size: 2,
      first_page: true,
      last_page: false,
      empty: false,
      contents: 2,
    });
    const second = await read(`${paths.services}?per_page=2&page=2`);
    expect([second['size'], second['first_page'], second['last_page']]).toEqual([1, false, true]);
    expect(new Set([...first.contents, ...second.contents].map(({ id }) => id)).size).toBe(3);
    const third = await read(`${paths.services}?per_page=2&page=3`);
    expect([third['empty'], third['last_page'], third.total_items]).toEqual([true, true, 3]);
  });

  it('lists a service with who gives it and without what there may be several of, unless all is asked for', async () => {
    const [listed] = (await read(`${paths.services}?search=homework`)).contents;
    expect(listed).toMatchObject({
      name: 'Homework club',
      url: 'https://www.lantern.example/club%20for%20all',
      last_modified: '2026-11-01T09:00:00.000Z',
      eligibility_description: 'Anybody at a primary school',
      application_process: 'Ring the hall.',
      wait_time: 'About 3 weeks',
      organization: { name: 'Paper Lantern', website: 'https://www.lantern.example' },
    });
    expect(Object.values(listed!).some(Array.isArray)).toBe(false);
    expect(listed!['organization']).not.toHaveProperty('email');
    const [full] = (await read(`${paths.services}?search=homework&full=true`)).contents;
    expect(full).toMatchObject({
      schedules: [{ byday: 'TU', opens_at: '15:30' }],
      service_at_locations: [{ location: { addresses: [{ postal_code: 'ZZ1 1AA' }] } }],
      directory_of_what_works: {
        levels: [1, 2],
        availability: { state: 'waiting', weeks: 3, said_by: 'provider', said_on: '2026-11-19' },
      },
    });
    expect(await read<object>(`/open-referral/services/${club.entry.id}`)).toEqual(full);
  });

  it.each([
    ['search=counselling', ['Somebody to talk to']],
    ['search=', ['Homework club', 'Line for parents', 'Somebody to talk to']],
    ['minimum_age=6', ['Somebody to talk to']],
    ['maximum_age=11', ['Homework club']],
    ['minimum_age=6&maximum_age=11', []],
    ['age=11.5', ['Homework club', 'Line for parents']],
    ['age=12', ['Line for parents', 'Somebody to talk to']],
    ['day=tu', ['Homework club']],
    ['day=FR&start_time=09:00&end_time=12:00', ['Somebody to talk to']],
    ['day=FR&start_time=10:00', []],
    ['end_time=16:00', ['Somebody to talk to']],
    ['modified_after=2026-11-10T09:00:00Z', ['Line for parents', 'Somebody to talk to']],
    ['modified_after=2026-11-10T10:00:00+01:00', ['Line for parents', 'Somebody to talk to']],
    ['modified_after=2026-11-11', ['Line for parents']],
    ['postcode=ch1%201aa&proximity=500', ['Homework club']],
    ['postcode=CH11AA&proximity=1150', ['Homework club', 'Somebody to talk to']],
    ['postcode=CH11AA', ['Homework club', 'Line for parents', 'Somebody to talk to']],
  ])('lists services for which all that is asked holds: %s', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('lists services about a term or one below it, of a taxonomy, or of one organization', async () => {
    expect(await names(`taxonomy_term_id=${reading}`)).toEqual(['Homework club']);
    expect(await names(`taxonomy_term_id=${school}`)).toEqual(['Homework club', 'Somebody to talk to']);
    expect(await names(`taxonomy_id=${taxonomy}&age=13`)).toEqual(['Somebody to talk to']);
    expect(await names(`organization_id=${harbour!.id}`)).toEqual(['Line for parents', 'Somebody to talk to']);
  });

  it('gives only ids and when they changed, where only that is asked', async () => {
    const { contents } = await read(`${paths.services}?minimal=true&modified_after=2026-11-12`);
    expect(contents).toEqual([{ id: line.entry.id, modified_date: '2026-11-15T09:00:00.000Z' }]);
  });

  it('lists services at their places, and each in full', async () => {
    expect(await names('postcode=CH11AA&proximity=500', paths.places)).toEqual(['Homework club']);
    expect(await names('age=13', paths.places)).toEqual(['Somebody to talk to']);
    const [listed] = (await read(`${paths.places}?day=MO`)).contents;
    expect(listed).toMatchObject({
      service_id: counselling.entry.id,
      location: { name: 'Quay', latitude: 53.21 },
      service: { organization: { name: 'Harbour House' } },
    });
    expect(listed!['service']).not.toHaveProperty('schedules');
    const full = await read<Item>(`/open-referral/service_at_locations/${listed!['id']}`);
    expect(full.service?.schedules).toHaveLength(1);
    expect((await read(`${paths.places}?day=MO&full=true`)).contents).toEqual([full]);
  });

  it('lists organizations that give what is published, with their services where that is asked', async () => {
    expect(await names('', paths.organisations)).toEqual(['Harbour House', 'Paper Lantern']);
    expect(await names('search=sea', paths.organisations)).toEqual(['Harbour House']);
    const [listed] = (await read(`${paths.organisations}?search=sea&full_service=true`)).contents;
    expect(listed!.services?.map(({ name }) => name)).toEqual(['Somebody to talk to', 'Line for parents']);
    expect(await read<object>(`/open-referral/organizations/${harbour!.id}`)).toEqual(listed);
  });

  it('lists taxonomies and their terms', async () => {
    expect((await read(`${paths.taxonomies}?search=subject`)).contents).toEqual([
      { id: taxonomy, name: 'Subjects', description: 'What services are about', version: '1' },
    ]);
    expect((await read<Record<string, unknown>>(`/open-referral/taxonomies/${taxonomy}`))['name']).toBe('Subjects');
    expect(await names(`taxonomy_id=${taxonomy}`, paths.terms)).toEqual(['Reading', 'School']);
    expect(await names(`top_only=true&taxonomy_id=${taxonomy}`, paths.terms)).toEqual(['School']);
    expect(await names(`parent_id=${school}`, paths.terms)).toEqual(['Reading']);
    expect(await read<object>(`/open-referral/taxonomy_terms/${reading}`)).toEqual({
      id: reading,
      name: 'Reading',
      description: 'x',
      parent_id: school,
      taxonomy: 'Subjects',
      taxonomy_id: taxonomy,
      term_uri: 'https://terms.example/x',
    });
    expect((await read<Record<string, unknown>>(`/open-referral/taxonomy_terms/${old}`))['name']).toBe(
      'Nothing any more',
    );
  });

  it.each([
    ['page=0', 'page must be a whole number from 1 to 1000000.'],
    ['per_page=501', 'per_page must be a whole number from 1 to 500.'],
    ['format=xml', 'format must be json or ndjson.'],
    ['taxonomy_term_id=7', 'taxonomy_term_id must be an id, like 0f8fad5b-d9cb-469f-a165-70867728950e.'],
    ['modified_after=yesterday', 'modified_after must be a date, or a date and time, like 2026-11-20T09:30:00Z.'],
    ['full=yes', 'full must be true or false.'],
    ['minimum_age=five', 'minimum_age must be a number of years, like 11.'],
    ['age=121', 'age must be at most 120 years.'],
    ['day=Monday', 'day must be one of MO, TU, WE, TH, FR, SA, SU.'],
    ['start_time=25:00', 'start_time must be a time of day, like 09:30.'],
    ['postcode=nowhere', 'postcode must be a whole postcode, like CH1 2AB.'],
    ['postcode=CH99%209ZZ', 'postcode is not one that this directory knows.'],
    ['proximity=500', 'proximity is measured from a postcode: give postcode, too.'],
    ['search=a%00b', 'search has a character that is in no text.'],
    ['page=1&page=2', 'Give one value for page, not several.'],
  ])('says what is wrong with a question: %s', async (query, sentence) => {
    const response = await get(`${paths.places}?${query}`);
    expect([response.statusCode, response.json()]).toEqual([400, { error: sentence }]);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it.each(['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'])(
    'says so where there is none with an id: %s',
    async (kind) => {
      for (const id of [newId(), 'seven', waiting.entry.id, silent!.id, '%00'])
        expect((await get(`/open-referral/${kind}/${id}`)).statusCode).toBe(404);
      const response = await get(`/open-referral/${kind}/${newId()}`);
      expect(response.json()).toEqual({ error: 'There is nothing here with that id or at that address.' });
    },
  );

  it('answers as data at an address that there is not', async () => {
    const response = await get('/open-referral/reviews');
    expect([response.statusCode, response.headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it('says as data that something broke, and nothing of what', async () => {
    await site.past('revoke select on directory.taxonomy from rooted_public');
    const response = await get(paths.taxonomies);
    await site.past('grant select on directory.taxonomy to rooted_public');
    expect([response.statusCode, response.headers['access-control-allow-origin']]).toEqual([500, '*']);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.json<{ error: string }>().error).toMatch(/^There is a problem here. .* Reference: \S{22}$/);
  });

  it('is read from any page, sets no cookie, and is kept for a while', async () => {
    const asked = await site.app.inject({ method: 'OPTIONS', url: paths.services });
    expect([
      asked.statusCode,
      asked.headers['access-control-allow-origin'],
      asked.headers['access-control-allow-methods'],
    ]).toEqual([204, '*', 'GET, HEAD, OPTIONS']);
    const first = await get(paths.services, { cookie: '__Host-rooted=anything' });
    expect([first.headers['cache-control'], first.headers['set-cookie']]).toEqual(['public, max-age=300', undefined]);
    const again = await get(paths.services, { 'if-none-match': String(first.headers['etag']) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await get(paths.services, { 'if-none-match': '"another"' })).statusCode).toBe(200);
    expect((await site.app.inject({ method: 'HEAD', url: `${paths.services}?format=ndjson` })).body).toBe('');
  });

  it('tells a copy elsewhere what was published since, however old it says that it is', async () => {
    const before = new Date().toISOString();
    await write([lantern!], [{ ...club, entry: { ...club.entry, description: 'With biscuits.' } }]);
    expect(await names(`modified_after=${before}`)).toEqual(['Homework club']);
  });

  it('gives all of it line by line, under the same conditions', async () => {
    await write(
      [lantern!],
      Array.from({ length: 450 }, (_, i) =>
        aService(lantern!, { name: `Club ${i}`, minimum_age: 19, maximum_age: 20 }),
      ),
    );
    const lines = async (query: string, path: string = paths.services) => {
      const response = await get(`${path}?format=ndjson&${query}`);
      expect(response.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
      return response.body
        .split('\n')
        .filter((each) => each !== '')
        .map((each) => JSON.parse(each) as Item);
    };
    expect(new Set((await lines('age=19&organization_id=' + lantern!.id)).map(({ id }) => id)).size).toBe(450);
    expect(await lines('')).toHaveLength(453);
    expect((await lines('full=true&search=counselling'))[0]!['schedules']).toHaveLength(1);
    expect(await lines('', paths.places)).toHaveLength(452);
    expect(await lines('', paths.organisations)).toHaveLength(2);
    expect(await lines(`taxonomy_id=${taxonomy}`, paths.terms)).toHaveLength(2);
    expect(await lines('age=80&search=nothing+at+all')).toEqual([]);
  });

  it('has nothing that is not published, anywhere', async () => {
    const everything = await Promise.all(
      [paths.services, paths.places, paths.organisations, paths.taxonomies, paths.terms].flatMap((path) =>
        ['full=true&per_page=500', 'full_service=true', 'format=ndjson&full=true'].map((query) =>
          get(`${path}?${query}`),
        ),
      ),
    );
    for (const { statusCode, body } of everything) {
      expect(statusCode).toBe(200);
      expect(body).not.toContain('UNPUBLISHED');
      expect(body).not.toContain(curator.actor.userId);
    }
  });
});
