import { newId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import { type EntryToWrite, publishEntries, writeEntries, writeProviders } from '../entry/write-entries.ts';
import { aProvider, aService } from './directory-examples.ts';

/** A taxonomy of a few needs, by name. `below` stands below another. */
const TERMS = [
  { name: 'Feelings and mental health' },
  { name: 'Anxiety', below: 'Feelings and mental health' },
  { name: 'Loss', below: 'Feelings and mental health' },
  { name: 'Going to school' },
  { name: 'Speech and language' },
  { name: 'Money' },
  { name: 'Safety at home' },
  { name: 'Housing' },
] as const;

type TermName = (typeof TERMS)[number]['name'];

const SYNONYMS: readonly (readonly [said: string, term: TermName | undefined, means?: string])[] = [
  ['worried', 'Anxiety'],
  ["won't go to school", 'Going to school'],
  ['someone died', 'Loss'],
  ['angry', undefined, 'anger'],
  ['bills', 'Money'],
];

const POSTCODES = [
  ['ZZ11AA', 53.28, -2.9],
  ['ZZ11AB', 53.281, -2.9],
  // Ten miles and more to the north.
  ['ZZ29XX', 53.45, -2.9],
] as const;

export type FindableServices = {
  readonly termIds: Readonly<Record<TermName, string>>;
  /** Of each service, by its name. */
  readonly urlIds: Readonly<Record<string, string>>;
};

export const FOUND_ON = getLocalDate('2026-11-20');

/** Twelve fictional services that everybody reads, on 20 November 2026, with needs, synonyms and postcodes. */
export async function publishFindableServices(site: TestSite): Promise<FindableServices> {
  const curator = await site.signIn('directory-curator');
  const termIds = await addWords(site);
  const provider = aProvider({
    name: 'Paper Lantern',
    website: 'https://paper-lantern.example',
    email: 'hello@paper-lantern.example',
  });
  const entries = twelve(provider, termIds);
  await site.database.as(curator.actor, async (tx) => {
    const doing = { tx, actor: curator.actor };
    await writeProviders(doing, [provider]);
    await writeEntries(doing, entries, { today: FOUND_ON, because: 'Told by telephone' });
  });
  const idOf = (name: string) => entries.find(({ entry }) => entry.name === name)!.entry.id;
  await site.past(`update directory.service set confirmed_on = '2026-11-01', confirmed_by = 'provider'`);
  await site.past(`update directory.service set confirmed_on = '2025-01-01' where id = any ($1::uuid[])`, [
    [idOf('Old worries group'), idOf('Night Lantern')],
  ]);
  for (const [name, state, weeks, on] of [
    ['Calm Minds', 'waiting', 6, '2026-11-10'],
    ['Brave Steps', 'yes', null, '2026-11-03'],
    ['Money Matters', 'full', null, '2026-11-15'],
    ['Talking Together', 'yes', null, '2026-03-01'],
  ] as const)
    await site.past(
      `insert into directory.availability (service_id, state, weeks, said_by, said_on) values ($1, $2, $3, 'provider', $4)`,
      [idOf(name), state, weeks, on],
    );
  await site.database.as(curator.actor, (tx) =>
    publishEntries(
      tx,
      entries.map(({ entry }) => entry.id),
    ),
  );
  const published = await site.past<{ name: string; url_id: string }>('select name, url_id from directory.published');
  return { termIds, urlIds: Object.fromEntries(published.map(({ name, url_id }) => [name, url_id])) };
}

/** The same each time: a database that was emptied keeps its taxonomy, and these with it. */
async function addWords({ past }: TestSite): Promise<FindableServices['termIds']> {
  const idOf = (number: number) => `feed0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const taxonomy = idOf(0);
  const ids = Object.fromEntries(TERMS.map(({ name }, i) => [name, idOf(i + 1)])) as Record<TermName, string>;
  await past(
    `insert into directory.taxonomy values ($1, 'Needs', 'What families need', null, null, 'fictional') on conflict do nothing`,
    [taxonomy],
  );
  for (const term of TERMS)
    await past(
      `insert into directory.term (id, taxonomy_id, parent_id, name, description, source)
       values ($1, $2, $3, $4, '', 'fictional') on conflict do nothing`,
      [ids[term.name], taxonomy, 'below' in term ? ids[term.below] : null, term.name],
    );
  for (const [said, term, means] of SYNONYMS)
    await past(
      `insert into directory.synonym (said, term_id, means, source) values ($1, $2, $3, 'fictional') on conflict do nothing`,
      [said, term === undefined ? null : ids[term], means ?? null],
    );
  for (const postcode of POSTCODES)
    await past(`insert into directory.postcode values ($1, $2, $3, 'fictional') on conflict do nothing`, [...postcode]);
  return ids;
}

function twelve(provider: ReturnType<typeof aProvider>, ids: FindableServices['termIds']): EntryToWrite[] {
  const about = (...names: TermName[]) =>
    names.map((name) => ({ id: newId(), taxonomy_term: { id: ids[name], name } }));
  const at = (postcode: string) => [
    {
      id: newId(),
      location: {
        id: newId(),
        location_type: 'physical' as const,
        name: 'Fictional Hall',
        addresses: [{ id: newId(), address_1: '1 Invented Street', city: 'Merrowdale', postal_code: postcode }],
      },
    },
  ];
  /** A square of a fifth of a degree. */
  const around = (north: number, east: number) =>
    JSON.stringify({
      type: 'Polygon',
      coordinates: [
        [
          [east - 0.1, north - 0.1],
          [east + 0.1, north - 0.1],
          [east + 0.1, north + 0.1],
          [east - 0.1, north + 0.1],
          [east - 0.1, north - 0.1],
        ],
      ],
    });
  const costs = (amount: number) => [{ id: newId(), option: 'A session', amount }];
  const meets = (byday: string, opens_at: string, closes_at: string) => [
    { id: newId(), freq: 'WEEKLY' as const, byday, opens_at, closes_at },
  ];
  const service = (
    said: Parameters<typeof aService>[1],
    more: Parameters<typeof aService>[2] = {},
    protection?: EntryToWrite['protection'],
  ): EntryToWrite => ({ ...aService(provider, said, more), ...(protection ? { protection } : {}) });
  return [
    service(
      {
        name: 'Calm Minds',
        description: 'One to one talks.',
        minimum_age: 5,
        maximum_age: 11,
        attributes: about('Anxiety'),
        languages: [{ id: newId(), name: 'Polish' }],
        service_areas: [{ id: newId(), name: 'South Invented', extent: around(53.28, -2.9) }],
        contacts: [
          { id: newId(), name: 'Ida Invented', title: 'Manager', phones: [{ id: newId(), number: '01632 960 123' }] },
        ],
      },
      {
        levels: [2, 3],
        how_to_ask: 'Ring between 9 and 12. They ask for the age of the child.',
        accessible: ['step-free', 'parking'],
      },
    ),
    service(
      {
        name: 'Brave Steps',
        description: 'A group.',
        minimum_age: 11,
        maximum_age: 16,
        attributes: about('Anxiety', 'Going to school'),
        service_at_locations: at('ZZ2 9XX'),
      },
      { levels: [2], accessible: ['step-free'], given: ['place', 'home'] },
    ),
    service(
      { name: 'Old worries group', description: 'For the anxious.', attributes: about('Anxiety') },
      { levels: [1] },
    ),
    service({
      name: 'After a loss',
      description: 'Bereavement counselling.',
      minimum_age: 4,
      maximum_age: 18,
      attributes: about('Loss'),
    }),
    service(
      {
        name: 'Talking Together',
        description: 'Speech therapy for little ones.',
        minimum_age: 0,
        maximum_age: 5,
        attributes: about('Speech and language'),
        schedules: meets('SA', '09:30', '11:30'),
      },
      { send: true },
    ),
    service(
      {
        name: 'Money Matters',
        description: 'Debt advice.',
        attributes: about('Money'),
        service_at_locations: at('ZZ1 1AB'),
      },
      { asked_by: ['professional'] },
    ),
    service({
      name: 'Anger and me',
      description: 'Finding other ways.',
      minimum_age: 10,
      maximum_age: 15,
      cost_options: costs(12),
      schedules: meets('MO,WE', '18:00', '19:30'),
    }),
    service(
      { name: 'Back to School team', description: 'Attendance officers.', attributes: about('Going to school') },
      { levels: [3] },
      'statutory',
    ),
    service(
      {
        name: 'Night Lantern',
        description: 'Somebody answers at any hour.',
        service_areas: [{ id: newId(), name: 'England' }],
        attributes: about('Feelings and mental health'),
        service_at_locations: [],
      },
      { given: ['phone'] },
      'crisis',
    ),
    service(
      { name: 'Safe Harbour', description: 'A refuge.', attributes: about('Safety at home'), service_at_locations: [] },
      {},
      'crisis',
    ),
    service({
      name: 'Reading pals',
      description: 'Reading with a grown-up.',
      minimum_age: 6,
      maximum_age: 9,
      cost_options: costs(3),
    }),
    service({
      name: 'Homes first',
      description: 'Help with housing.',
      attributes: about('Housing'),
      service_at_locations: at('ZZ2 9XX'),
    }),
  ];
}
