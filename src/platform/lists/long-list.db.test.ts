import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf } from './export-list/csv-of.ts';
import { exportedRows } from './export-list/exported-rows.ts';
import { sheetOf } from './export-list/sheet-of.ts';
import { type Book, type ListsSite, listBooks, openListsSite } from './testing/lists-site.ts';

const MANY = 50_000;
const HEADING = { what: 'Books', taken: 'Taken now', narrowed: 'All', note: 'Handle with care' };

describe('a list of 50,000 rows', () => {
  let site: ListsSite;
  let reader: ReturnType<ListsSite['signIn']>;

  beforeAll(async () => {
    site = await openListsSite();
    reader = site.signIn('library:see', 'library:export');
    await site.past(
      `insert into library.book (org_id, about, place, title, shelf, pages, bought)
       select $1, gen_random_uuid(), n, '=Book ' || to_char(n, 'FM00000') || ' 😀', case n % 2 when 0 then 'red' else 'blue' end,
              n % 700, date '2000-01-01' + n % 9000
         from generate_series(1, ${MANY}) n`,
      [reader.actor.orgId],
    );
    await site.past('analyze library.book');
  });
  afterAll(() => site.close());

  it('is paged to its end, in any order', async () => {
    const last = await reader.browser.open('/books?page=2000');
    expect(last.text).toContain('Showing 49,976 to 50,000 of 50,000 books');
    expect(last.$('tbody th').last().text()).toBe('=Book 50000 😀');
    const down = await reader.browser.open('/books?sort=-title&shelf=blue&page=1000');
    expect(down.text).toContain('Showing 24,976 to 25,000 of 25,000 books');
    expect(down.$('tbody th').last().text()).toBe('=Book 00001 😀');
  });

  it('comes as CSV, every row once', async () => {
    const { bytes } = await reader.browser.open('/books/rows.csv');
    const rows: string[][] = parse(bytes, { bom: true, relax_column_count: true, from: 3 });
    expect(rows).toHaveLength(MANY);
    expect(rows[0]!.slice(0, 4)).toEqual(["'=Book 00001 😀", 'blue', '1', '2000-01-02']);
    expect(new Set(rows.map(([title]) => title)).size).toBe(MANY);
  });

  it('and as a spreadsheet', async () => {
    const { bytes } = await reader.browser.open('/books/rows.xlsx?sort=-title');
    const [{ data } = { data: [] }] = await readSheets(bytes);
    expect(data).toHaveLength(MANY + 5);
    expect(data[5]!.slice(0, 4)).toEqual(['=Book 50000 😀', 'red', 300, new Date('2013-09-09T00:00:00.000Z')]);
  });

  it.each([
    ['CSV', csvOf],
    ['a spreadsheet', (rows: ReturnType<typeof exportedRows>) => sheetOf('Books', rows)],
  ])('of which no more is read than is sent as %s', async (_, make) => {
    const keys = await site.past<{ id: string }>('select id from library.book order by place');
    const ids = keys.map(({ id }) => id);
    let read = 0;
    const rows = exportedRows<object, Book>(listBooks, {}, HEADING, ids, (work) => {
      read += 1;
      return site.database.as(reader.actor, work);
    });
    for await (const part of make(rows)) if (part.length > 0 && read > 0) break;
    expect(read).toBeLessThan(10);
  });
});
