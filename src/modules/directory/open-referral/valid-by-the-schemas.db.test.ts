import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { directoryAlone } from '../testing/directory-alone.ts';
import { publishEntries, writeEntries, writeProviders } from '../entry/write-entries.ts';
import { aProvider, aService } from '../testing/directory-examples.ts';
import { openReferralPaths as paths } from './open-referral.paths.ts';

/**
 * What we publish, held against the schemas of Open Referral UK 3.0 and the Human Services Data Specification 3.0 (both CC BY-SA
 * 4.0). They are not part of the project: name the folder that holds `oruk-3.0/` and `hsds-3.0/` in ROOTED_REFERENCE_DATA.
 * Where HSDS has a schema of its own for something, both must hold. Not held: `minimal`, which HSDS words without a schema.
 */
const folder = process.env['ROOTED_REFERENCE_DATA'];

const SERVICES = 500;

describe.skipIf(folder === undefined)('a directory of 500 services (needs ROOTED_REFERENCE_DATA)', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openTestSite([directoryAlone()]);
    const { actor } = await site.signIn('directory-curator');
    const [taxonomy, term] = [newId(), newId()];
    await site.past(`insert into directory.taxonomy values ($1, 'Needs', 'x', 'no address', null, 'x')`, [taxonomy]);
    await site.past(
      `insert into directory.term (id, taxonomy_id, name, description, term_uri, source) values ($1, $2, 'Debt', 'x', 'debt', 'x')`,
      [term, taxonomy],
    );
    await site.past(`insert into directory.published_source (name, licence) values ('A council', 'OGL 3.0')`);
    const providers = [aProvider(), aProvider(ROUGH_PROVIDER)];
    const services = Array.from({ length: SERVICES }, (_, i) =>
      aService(
        providers[i % 2]!,
        { name: `Service ${i}`, ...SHAPES[i % SHAPES.length]!(term) },
        { send: true, eligibility: 'x' },
      ),
    );
    await site.database.as(actor, async (tx) => {
      await writeProviders({ tx, actor }, providers);
      const from = { today: getLocalDate('2026-11-20'), because: '' };
      await publishEntries(tx, await writeEntries({ tx, actor }, services, from));
    });
  });
  afterAll(() => site?.close());

  const read = async (path: string): Promise<unknown[]> => {
    const { body } = await site.app.inject({ url: `${path}?format=ndjson` });
    return body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  };

  const one = async (path: string, id: string): Promise<unknown> =>
    (await site.app.inject({ url: path.replace(':id', id) })).json<unknown>();

  it.each([
    [paths.services, 'service_list', paths.service, 'service', SERVICES],
    [paths.places, 'service_at_location_list', paths.place, 'service_at_location', SERVICES - SERVICES / SHAPES.length],
    [paths.organisations, 'organization_list', paths.organisation, 'organization', 2],
  ])(
    'has nothing that a schema refuses, in the list and one by one: %s',
    async (list, listed, item, whole, expected) => {
      const items = await read(list);
      expect(items).toHaveLength(expected);
      expect(problems(items, schemas(listed))).toEqual([]);
      const full: unknown[] = [];
      for (const each of items) full.push(await one(item, (each as { id: string }).id));
      expect(problems(full, schemas(whole))).toEqual([]);
    },
    120_000,
  );

  it('would be refused if it were not so', () => {
    const wrong = {
      id: newId(),
      name: 'x',
      status: 'open',
      url: 'no address',
      organization: { id: newId(), name: 'x' },
    };
    expect(problems([wrong], schemas('service_list')).length).toBeGreaterThan(1);
  });

  it('has taxonomies and terms as they must be', async () => {
    expect(problems(await read(paths.taxonomies), schemas('service_with_definitions', 'taxonomy'))).toEqual([]);
    expect(problems(await read(paths.terms), schemas('service_with_definitions', 'taxonomy_term'))).toEqual([]);
  });
});

const problems = (items: readonly unknown[], validates: readonly ValidateFunction[]): unknown[] =>
  validates
    .flatMap((validate) => items.flatMap((item) => (validate(item) ? [] : (validate.errors ?? []))))
    .map(({ instancePath, message }) => [instancePath, message]);

/** Of both standards, as far as there is one: HSDS compiles none for an organization in full. `part`: of those defined within. */
function schemas(name: string, part?: string): ValidateFunction[] {
  return ['oruk-3.0', 'hsds-3.0'].flatMap((standard) => {
    const file = join(folder!, standard, 'schema', 'compiled', `${name}.json`);
    if (standard === 'hsds-3.0' && !existsSync(file)) return [];
    const schema = JSON.parse(readFileSync(file, 'utf8')) as { definitions?: Record<string, object> };
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    return [
      ajv.compile(part === undefined ? schema : { $ref: `#/definitions/${part}`, definitions: schema.definitions }),
    ];
  });
}

const ROUGH_PROVIDER = {
  website: 'not a web address',
  email: 'nobody',
  logo: null,
  year_incorporated: '1999',
  uri: 'www.x.example',
};

/** As somebody may have written it, or another directory sent it. */
const SHAPES: readonly ((term: string) => object)[] = [
  () => ({}),
  () => ({ service_at_locations: [], schedules: [], cost_options: [], minimum_age: undefined, fees: 'Free' }),
  (term) => ({
    attributes: [{ id: newId(), taxonomy_term: { id: term, name: 'Debt', term_uri: 'debt' } }],
    contacts: [{ id: newId(), name: 'Reception', phones: [{ id: newId(), number: '01632 960001', extension: '12' }] }],
    languages: [{ id: newId(), name: 'Welsh', code: 'cy' }],
    funding: [{ id: newId(), source: 'The council' }],
    service_areas: [{ id: newId(), name: 'Merrowdale', extent: 'E06000050', uri: 'E06000050' }],
  }),
  () => ({
    url: 'www.x.example/a page?q=ü',
    email: 'ring us',
    assurer_email: '',
    last_modified: '2026-11-20T10:00:00+01:00',
    program: null,
    metadata: [{ id: 'x' }],
    phones: null,
    licenses: 7,
    wait_time: ['long'],
    service_at_locations: [
      {
        id: newId(),
        description: null,
        location: {
          id: newId(),
          location_type: 'physical',
          external_identifier: 100012345678,
          addresses: [{ id: newId(), postal_code: 'ZZ1 1AA', address_type: 'office' }],
          accessibility: [{ id: newId(), accessibility: 'Step-free', url: 'none' }],
        },
      },
    ],
    schedules: [{ id: newId(), freq: 'WEEKLY', byday: 'MO', interval: '1', schedule_link: 'here', wkst: 'Monday' }],
  }),
];
