import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ListsSite, openListsSite } from '../testing/lists-site.ts';

const cellsOf = ({ $ }: SeenPage, column: number): string[] =>
  $(`tbody tr > :nth-child(${column})`)
    .map((_, cell) => $(cell).text())
    .get();

describe('somebody looks at a list', () => {
  let site: ListsSite;
  let reader: ReturnType<ListsSite['signIn']>;

  beforeAll(async () => {
    site = await openListsSite();
    reader = site.signIn('library:see');
    await site.withBooks(reader.actor.orgId, 'Ant', 'bee', 'Cat');
    await site.past(`update library.book set pages = 1200, bought = '2026-09-01' where title = 'Ant'`);
    await site.past(`update library.book set shelf = 'blue', bought = '2025-01-31' where title = 'bee'`);
    await site.past(`update library.book set lost = true where title = 'Cat'`);
  });
  afterAll(() => site.close());

  const open = (query = '') => reader.browser.open(`/books${query}`);

  it('and sees how many there are, days in words and numbers as people write them', async () => {
    const page = await open();
    expect(page.text).toContain('Showing 1 to 2 of 2 books');
    expect(cellsOf(page, 1)).toEqual(['Ant', 'bee']);
    expect(cellsOf(page, 3)).toEqual(['1,200', '']);
    expect(cellsOf(page, 4)).toEqual(['1 September 2026', '31 January 2025']);
    expect(page.$('.rooted-chips').length).toBe(0);
    expect(page.text).not.toContain('Download');
  });

  it('and narrows it down, sees what is chosen, and lets go of one', async () => {
    const page = await open('?shelf=red&lost=yes&title=c');
    expect(cellsOf(page, 1)).toEqual(['Cat']);
    const chips = page.$('.rooted-chip');
    expect(chips.map((_, each) => page.$(each).text()).get()).toEqual([
      'Remove this filter: Shelf: The red shelf ✕',
      'Remove this filter: Lost: Lost ✕',
      'Remove this filter: Title: c ✕',
    ]);
    expect(chips.eq(1).attr('href')).toBe('/books?shelf=red&title=c');
    expect(page.$('#shelf option[selected]').text()).toBe('The red shelf');
    expect(page.$('a:contains("Clear filters")').attr('href')).toBe('/books');
  });

  it('and sorts it by its headings, or by a choice', async () => {
    const up = await open('?sort=title&shelf=');
    expect(cellsOf(up, 1)).toEqual(['Ant', 'bee']);
    expect(up.$('th[aria-sort=ascending]').text()).toContain('Title');
    const down = await reader.browser.open(up.$('th[aria-sort=ascending] a').attr('href')!);
    expect(cellsOf(down, 1)).toEqual(['bee', 'Ant']);
    expect(down.$('th[aria-sort=descending]').text()).toContain('Title');
    expect(down.$('#sort option[selected]').text()).toBe('Title, Z to A');
    expect(cellsOf(await open('?sort=-pages'), 1)).toEqual(['Ant', 'bee']);
  });

  it('and is told what an address asks for that is not known', async () => {
    const page = await open('?shelf=green&sort=author&page=-1&colour=red');
    expect(page.status).toBe(200);
    expect(page.text).toContain('something that this list does not know, which was left out: Shelf, Sort by.');
    expect(cellsOf(page, 1)).toEqual(['Ant', 'bee']);
    expect((await open(`?title=${'x'.repeat(200)}`)).text).toContain('left out: Title.');
  });

  it('and where there is nothing, is told whether that is the filters’ doing', async () => {
    expect((await open('?title=zebra')).text).toContain('No books match these filters.');
    const newcomer = site.signIn('library:see');
    expect((await newcomer.browser.open('/books')).text).toContain('There are no books yet.');
  });

  it('and comes through its pages with what narrows it down', async () => {
    const other = site.signIn('library:see');
    await site.withBooks(other.actor.orgId, ...Array.from({ length: 240 }, (_, i) => `Book ${i + 1}`));
    const page = await other.browser.open('/books?title=book&page=5');
    expect(page.text).toContain('Showing 101 to 125 of 240 books');
    const numbers = page.$('.govuk-pagination__item').map((_, each) => page.$(each).text().trim());
    expect(numbers.get()).toEqual(['1', '⋯', '4', '5', '6', '⋯', '10']);
    expect(page.$('[aria-current=page]').text()).toBe('5');
    expect(page.$('a[rel=next]').attr('href')).toBe('/books?title=book&page=6');
    expect((await other.browser.open('/books?page=900')).text).toContain('Showing 226 to 240 of 240 books');
  });

  it('which is recorded once, with whom it is about, and without what was typed', async () => {
    const other = site.signIn('library:see');
    await site.withBooks(other.actor.orgId, 'Ant', 'Bee');
    await other.browser.open('/books?shelf=red&title=Bee&sort=-pages');
    const entries = await site.past(
      `select action, cardinality(person_ids) as persons, content::jsonb - 'persons' as content from audit.content where org_id = $1`,
      [other.actor.orgId],
    );
    expect(entries).toEqual([
      {
        action: 'library.books-listed',
        persons: 1,
        content: {
          action: 'library.books-listed',
          shelf: 'red',
          lost: 'no',
          title: true,
          sort: 'pages down',
          page: 1,
          count: 1,
        },
      },
    ]);
  });

  it('but not without the permission', async () => {
    const { browser } = site.signIn('library:export');
    for (const path of ['', '/print', '/rows.csv', '/rows.xlsx', '/views/add'])
      expect((await browser.open(`/books${path}`)).status, path).toBe(404);
  });
});
