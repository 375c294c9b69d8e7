import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { serviceEntry } from '#modules/directory/index.ts';
import { openTestDatabase, type TestDatabase } from '#platform/testing/test-database.ts';
import { permissions } from '../../modules.ts';
import { generateBorough } from '../borough/borough.ts';
import { makeArea } from '../make-area.ts';
import { fillDirectory } from './fill-directory.ts';

const BOROUGH = generateBorough({ pupils: 900, seed: 1, today: getLocalDate('2026-11-20') });

async function openFilled(): Promise<TestDatabase> {
  const test = await openTestDatabase();
  await fillDirectory(test.database, BOROUGH, await makeArea(test.database, BOROUGH, 'rooted-examples', permissions));
  return test;
}

describe('the directory of the demonstration', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await openFilled()));
  afterAll(() => test.close());

  const count = async (from: string): Promise<number> =>
    (await test.past<{ n: number }>(`select count(*)::int as n from ${from}`))[0]!.n;
  const texts = async (what: string): Promise<string[]> =>
    (await test.past<{ said: string }>(`select ${what} as said from directory.published`)).map(({ said }) => said);

  it('has 216 services of 65 providers, of every kind of protection, level and way', async () => {
    expect(await count('directory.published')).toBe(216);
    expect(await count('directory.published_provider')).toBe(65);
    const [kinds] = await test.past(
      `select array(select distinct protection from directory.published order by 1) as protections,
              array(select distinct unnest(levels) from directory.published order by 1) as levels,
              array(select distinct unnest(given) from directory.published order by 1) as given,
              array(select distinct unnest(asked_by) from directory.published order by 1) as asked,
              array(select distinct state from directory.published where state is not null order by 1) as states,
              array(select distinct said_by from directory.availability order by 1) as said_by,
              array(select distinct kind from directory.quality_check order by 1) as checks`,
    );
    expect(kinds).toEqual({
      protections: ['crisis', 'ordinary', 'statutory'],
      levels: [1, 2, 3, 4],
      given: ['home', 'online', 'phone', 'place', 'school'],
      asked: ['family', 'professional', 'school', 'young-person'],
      states: ['full', 'waiting', 'yes'],
      said_by: ['answer', 'curator', 'practitioner', 'provider'],
      checks: ['insurance', 'quality', 'registration', 'safeguarding'],
    });
  });

  it('has entries that are all valid, with a place on the map for every address', async () => {
    const entries = await test.past<{ entry: unknown }>('select entry from directory.published');
    expect(entries.filter(({ entry }) => !serviceEntry.safeParse(entry).success)).toEqual([]);
    expect(await count('directory.published_place')).toBeGreaterThan(100);
    expect(await count('directory.published_place where latitude is null or postcode is null')).toBe(0);
    expect(await count('directory.postcode')).toBe(120);
  });

  it('says nothing twice', async () => {
    for (const said of [
      await texts("entry ->> 'description'"),
      await texts('name'),
      await texts("ours ->> 'how_to_ask'"),
    ])
      expect(said.filter((text, i) => said.indexOf(text) !== i)).toEqual([]);
  });

  it('has a service for every term, and a term for every service', async () => {
    const unused = await test.past(
      `select code from directory.term t where not exists (select 1 from directory.published p where t.id = any (p.terms))`,
    );
    expect(unused).toEqual([]);
    expect(await count("directory.published where terms = '{}'")).toBe(0);
  });

  it('has one closed for a time, some that nobody confirmed for long, and some whose prices were lower', async () => {
    expect(await texts("entry ->> 'alert'")).toContain('Closed until the new store opens in the spring.');
    expect(await count(`directory.published where confirmed_on is null`)).toBe(5);
    expect(await count(`directory.published where confirm_by < date '2026-11-20'`)).toBeGreaterThan(10);
    expect(await count(`directory.service_version where status = 'replaced'`)).toBeGreaterThan(10);
  });

  it('has what one provider wrote waiting for the curator, and what a trusted one wrote in front of everybody', async () => {
    const reworded = await test.past<{ status: string; name: string }>(
      `select v.status, count(*)::int as n from directory.service_version v
        where v.because = 'Days over Christmas' group by 1 order by 1`,
    );
    expect(reworded).toEqual([
      { status: 'published', n: 2 },
      { status: 'waiting', n: 2 },
    ]);
  });

  it('keeps where a refuge is', async () => {
    expect(await count('directory.kept_place')).toBe(3);
    const hidden = `directory.published p join directory.kept_place k using (service_id)
      join directory.published_place l using (service_id)`;
    expect(await count(hidden)).toBe(0);
    expect(await count(`directory.published p where p.entry::text like '%Blue Gate%'`)).toBe(0);
  });

  it('names nobody, and no number or address that somebody has', async () => {
    const entries = await texts('entry::text');
    expect(entries.filter((entry) => /"contacts": \[[^\]]*"name"/.test(entry))).toEqual([]);
    const numbers = entries.flatMap((entry) =>
      [...entry.matchAll(/"number": "([^"]+)"/g)].map(([, number]) => number!),
    );
    expect(numbers.filter((number) => !/^(01632 960|0808 157 0)\d{3}$/.test(number))).toEqual([]);
    expect(
      entries.flatMap((entry) => entry.match(/@[a-z.]+|www\.[a-z.]+/g)!).filter((at) => !at.endsWith('.example')),
    ).toEqual([]);
  });

  it('is the same each time', async () => {
    const told = async ({ past }: TestDatabase) =>
      past(
        `select p.service_id, p.entry, p.ours, p.state, p.weeks, p.confirmed_on, array_agg(c.found order by c.kind) as checks
           from directory.published p left join directory.quality_check c using (service_id) group by 1 order by 1`,
      );
    const again = await openFilled();
    expect(await told(again)).toEqual(await told(test));
    await again.close();
  });
});

describe('the needs of families', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await openTestDatabase()));
  afterAll(() => test.close());

  it('are ten groups of terms; people’s words lead to every term, and every need of a plan to some', async () => {
    const [found] = await test.past(
      `select (select count(*)::int from directory.term where parent_id is null) as groups,
              (select count(*)::int from directory.term where parent_id is not null) as terms,
              (select count(*) >= 300 from directory.synonym) as words,
              array(select code from directory.term t where parent_id is not null
                     and not exists (select 1 from directory.synonym s where s.term_id = t.id)) as unsaid,
              array(select code from frameworks.need n
                     where not exists (select 1 from directory.term_need l where l.need_id = n.id)) as unmet`,
    );
    expect(found).toEqual({ groups: 10, terms: 83, words: true, unsaid: [], unmet: [] });
  });
});
