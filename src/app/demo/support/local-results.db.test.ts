import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalDate, getLocalDate } from '#kernel/local-date.ts';
import { actorWith } from '#modules/access/index.ts';
import { directoryPaths } from '#modules/directory/index.ts';
import { type TestDatabase, openTestDatabase } from '#platform/testing/test-database.ts';
import { permissions } from '../../modules.ts';
import { type BoroughSite, type Visit, openBoroughSite } from '../../who-sees-what/testing/borough-site.ts';
import { fillDemonstration } from '../fill-demonstration.ts';
import { SERVICES_ASKED } from './services-asked.ts';

const TODAY: LocalDate = getLocalDate('2026-11-20');

/** What anybody with the owner's login gets: nothing is left out. */
type Counted = Readonly<Record<'name' | 'figure' | 'part', string>> &
  Readonly<Record<'children' | 'before' | 'after' | 'mean' | 'sd' | 'median', number>>;

/** Student's t, 97.5%, with so many degrees of freedom: by Simpson's rule and halving, apart from how RootED has it. */
function tOf(freedom: number): number {
  const density = (x: number) => (1 + (x * x) / freedom) ** (-(freedom + 1) / 2);
  const area = (to: number, steps = 2000) => {
    const h = to / steps;
    let sum = density(0) + density(to);
    for (let n = 1; n < steps; n++) sum += (n % 2 === 1 ? 4 : 2) * density(n * h);
    return (sum * h) / 3;
  };
  const half = area(400, 400_000);
  let [low, high] = [1.9, 4];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (area(middle) / half < 0.95) low = middle;
    else high = middle;
  }
  return low;
}

const WHO: Record<string, string> = {
  here: 'Children of this service',
  'same-need': 'Children for whom another was asked for the same need',
  elsewhere: 'All children for whom another was asked',
};
const SAID: Record<string, string> = {
  asked: 'It was asked for',
  accepted: 'It said yes to',
  started: 'Came at least once',
  finished: 'Finished',
  met: 'Met',
  'partly-met': 'Partly met',
  'not-met': 'Not met',
  better: 'Better',
  'somewhat-better': 'Somewhat better',
  same: 'The same',
  worse: 'Worse',
};

const change = (points: number): string =>
  points === 0
    ? 'no change'
    : `${Math.abs(points)} point${Math.abs(points) === 1 ? '' : 's'} ${points < 0 ? 'lower' : 'higher'}`;
const percent = (share: number): number => Math.round(share * 100);
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A row of a table of averages, as it must stand on the page. */
function averageRow({ figure, part, children, before, after, mean, sd, median }: Counted): string {
  const half = (tOf(children - 1) * sd) / Math.sqrt(children);
  const ends = [mean - half, mean + half] as const;
  const range = (say: (end: number) => string | number) => (sd === 0 ? 'all alike' : ends.map(say).join(' to '));
  const within = (end: number, low: number, high: number) => Math.min(high, Math.max(low, end));
  const shown =
    figure === 'need-met'
      ? [`${percent(mean)}%`, range((end) => `${within(percent(end), 0, 100)}%`)]
      : figure.endsWith('-says')
        ? [tenth(mean), range((end) => within(tenth(end), 1, 5)), median]
        : [`${percent(before)}%`, `${percent(after)}%`, change(percent(mean)), range((end) => change(percent(end)))];
  return [WHO[part], children, ...shown].join('|');
}

describe('the local results of the demonstration', () => {
  let test: TestDatabase;
  let site: BoroughSite;
  let lead: Visit;
  let counted: Counted[];

  beforeAll(async () => {
    test = await openTestDatabase();
    await fillDemonstration(test.database, { pupils: 900, seed: 1, today: TODAY }, 'rooted-examples', permissions);
    const query = /```sql\n([\s\S]*?)```/.exec(readFileSync('docs/local-results.md', 'utf8'))![1]!;
    const numbers = ['children', 'before', 'after', 'mean', 'sd', 'median'].map((name) => `c.${name}::float8`);
    counted = await test.past<Counted>(
      `select p.name, c.figure, c.part, ${numbers.join(', ')} from (${query}) c join directory.published p using (service_id)`,
    );
    site = await openBoroughSite(test);
    const [who] = await test.past<{ user: never; org: never }>(
      `select user_id as user, org_id as org from access.membership where role = 'school-lead' limit 1`,
    );
    lead = await site.signIn(actorWith(who!.user, who!.org, ['school-lead'], permissions));
  }, 240_000);
  afterAll(async () => {
    await site.app.close();
    await test.close();
  });

  const open = async (name: string) => {
    const [found] = await test.past<{ url: string }>('select url_id as url from directory.published where name = $1', [
      name,
    ]);
    return lead.browser.open(directoryPaths.results(found!.url));
  };
  const rowsOf = async (name: string): Promise<string[]> => {
    const { $ } = await open(name);
    return $('main table tr')
      .map((_, row) =>
        $(row)
          .children()
          .map((__, cell) => $(cell).text())
          .get()
          .join('|'),
      )
      .get();
  };
  const of = (name: string, averages: boolean) =>
    counted.filter((each) => each.name === name && each.part in WHO === averages);

  it('are those that the query of the document gives, as the page shows them', async () => {
    const told: string[] = [];
    for (const { service } of SERVICES_ASKED) {
      const rows = await rowsOf(service);
      const averages = of(service, true).filter(({ children }) => children >= 10);
      const shown = rows.filter((row) => Object.values(WHO).some((who) => row.startsWith(who)));
      expect(averages.map(averageRow)).toEqual(expect.arrayContaining(shown));
      told.push(...shown);
      const groups = of(service, false).map(({ part, figure, children }) => {
        const label = SAID[part || figure] ?? part;
        return { shown: rows.find((row) => row.startsWith(`${label}|`))?.split('|')[1], children };
      });
      const inNumbers = groups.filter((group) => /^\d+$/.test(group.shown ?? ''));
      expect(inNumbers.map((group) => group.shown)).toEqual(inNumbers.map(({ children }) => String(children)));
      expect(inNumbers.filter(({ children }) => children < 5)).toEqual([]);
    }
    // Three services, of which something is told of five things at the most, beside those whom each is compared with.
    expect(told.length).toBeGreaterThan(16);
  });

  it('say of three services what changed, of some that there is too little, and of most that nobody was asked for', async () => {
    const pages = new Map<string, string>();
    for (const { service } of SERVICES_ASKED) pages.set(service, (await open(service)).text);
    const says = (text: string) => [...pages].filter(([, page]) => page.includes(text)).map(([service]) => service);
    expect(says('Children of this service')).toEqual(SERVICES_ASKED.slice(0, 3).map(({ service }) => service));
    expect(says('Fewer than 5 children')).toContain('Ring of steel, before school');
    expect((await open('Lantern youth club')).text).toContain('No child has been counted yet');
  });

  it('name nobody', async () => {
    const { text } = await open(SERVICES_ASKED[0]!.service);
    const names = await test.past<{ family: string }>('select distinct family from people.name');
    expect(names.filter(({ family }) => new RegExp(`\\b${family}\\b`).test(text))).toEqual([]);
  });
});
