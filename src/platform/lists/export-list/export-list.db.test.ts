import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ListsSite, openListsSite } from '../testing/lists-site.ts';

/** Texts that a spreadsheet would take for formulas, and what else goes wrong in files. */
const TRICKY = [
  '=cmd|A1',
  '+44 1632 960001',
  '-1+2',
  '@SUM(A1)',
  '\tTab',
  '\rReturn',
  '😀 Zoë "O’Neill", <b>& co',
  'Two\nlines',
  '7',
];

describe('somebody takes a list away', () => {
  let site: ListsSite;
  let reader: ReturnType<ListsSite['signIn']>;

  beforeAll(async () => {
    site = await openListsSite();
    reader = site.signIn('library:see', 'library:export');
    await site.withBooks(reader.actor.orgId, ...TRICKY);
    await site.past(
      `update library.book set pages = -5, bought = '2026-03-29', read_at = '2026-07-01 23:30Z' where place = 1`,
    );
  });
  afterAll(() => site.close());

  const readCsv = ({ bytes }: SeenPage): string[][] => parse(bytes, { bom: true, relax_column_count: true });
  const readSheet = async ({ bytes }: SeenPage) => (await readSheets(bytes))[0]!;
  const namedFor = (file: SeenPage) => String(file.headers['content-disposition']);

  it('as CSV: what it is in one line, then headings, and no formula', async () => {
    const list = await reader.browser.open('/books?shelf=red&sort=pages');
    const file = await reader.browser.open(list.$('a:contains("CSV")').attr('href')!);
    expect(namedFor(file)).toMatch(/^attachment; filename="books-\d{4}-\d\d-\d\d\.csv"$/);
    const [[said] = [], headings, ...rows] = readCsv(file);
    expect(said).toMatch(
      /^Books: 9 books\. Taken from RootED on \d+ \w+ 20\d\d at \d\d:\d\d by Pat Example, Northfield School\. /,
    );
    expect(said).toContain('Shelf: The red shelf. Lost: Still here. Order: Pages, lowest first. OFFICIAL-SENSITIVE.');
    expect(headings).toEqual(['Title', 'Shelf', 'Pages', 'Bought', 'Read']);
    expect(rows[0]).toEqual(["'=cmd|A1", 'red', '-5', '2026-03-29', '2026-07-02 00:30']);
    expect(new Set(rows.map(([title]) => title))).toEqual(
      new Set([
        "'=cmd|A1",
        "'+44 1632 960001",
        "'-1+2",
        "'@SUM(A1)",
        "'\tTab",
        "'\rReturn",
        '😀 Zoë "O’Neill", <b>& co',
        'Two\nlines',
        '7',
      ]),
    );
  });

  it('for Excel: text stays text, days are days, numbers are numbers', async () => {
    const file = await reader.browser.open('/books/rows.xlsx?lost=no');
    expect(namedFor(file)).toMatch(/filename="books-\d{4}-\d\d-\d\d\.xlsx"$/);
    const { sheet, data } = await readSheet(file);
    expect(sheet).toBe('Books');
    expect(data.slice(0, 5).map(([first]) => first)).toEqual([
      'Books: 9 books',
      expect.stringMatching(/^Taken from RootED on .* by Pat Example, Northfield School$/),
      'Lost: Still here. Order: As they stand',
      expect.stringMatching(/^OFFICIAL-SENSITIVE\. Contains personal information: /),
      'Title',
    ]);
    const [first, ...rest] = data.slice(5);
    expect(first).toEqual(['=cmd|A1', 'red', -5, new Date('2026-03-29T00:00:00.000Z'), expect.any(Date)]);
    // A spreadsheet's moment is a fraction of a day.
    expect(Number(first![4])).toBeCloseTo(Date.parse('2026-07-02T00:30Z'), -2);
    // This reader trims what it reads.
    expect(rest.map(([title]) => title)).toEqual(TRICKY.slice(1).map((title) => title.trim()));
  });

  it('whole, in the order of the page, however many there are', async () => {
    const other = site.signIn('library:see', 'library:export');
    await site.withBooks(other.actor.orgId, ...Array.from({ length: 1_700 }, (_, i) => `Book ${i + 1}`));
    const csv = readCsv(await other.browser.open('/books/rows.csv'));
    expect(csv.slice(2).map(([title]) => title)).toEqual(Array.from({ length: 1_700 }, (_, i) => `Book ${i + 1}`));
    expect((await readSheet(await other.browser.open('/books/rows.xlsx?title=17'))).data[0]).toContain(
      'Books: 38 books',
    );
    const [{ entries }] = (await site.past(
      `select jsonb_agg(content::jsonb - 'persons' order by entry_id) as entries from audit.content where org_id = $1`,
      [other.actor.orgId],
    )) as [{ entries: object[] }];
    expect(entries).toEqual([
      { action: 'library.books-exported', lost: 'no', format: 'csv', count: 1_700 },
      { action: 'library.books-exported', lost: 'no', title: true, format: 'xlsx', count: 38 },
    ]);
  });

  it('but not without the permission to', async () => {
    const { browser } = site.signIn('library:see');
    for (const format of ['csv', 'xlsx']) expect((await browser.open(`/books/rows.${format}`)).status).toBe(404);
  });
});
