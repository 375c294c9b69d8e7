import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ListsSite, openListsSite } from '../testing/lists-site.ts';

describe('somebody prints a list', () => {
  let site: ListsSite;

  beforeAll(async () => {
    site = await openListsSite();
  });
  afterAll(() => site.close());

  it('whole, as it is narrowed down, with what it is and how to handle it', async () => {
    const { browser, actor } = site.signIn('library:see');
    await site.withBooks(actor.orgId, ...Array.from({ length: 60 }, (_, i) => `Book ${i + 1}`));
    const list = await browser.open('/books?title=book+1&sort=-title');
    const page = await browser.open(list.$('a:contains("Print this list")').attr('href')!);
    expect(page.heading).toBe('Books');
    expect(page.text).toContain('OFFICIAL-SENSITIVE. Contains personal information');
    expect(page.text).toContain(
      'by Pat Example, Northfield School. Lost: Still here. Title: book 1. Order: Title, Z to A.',
    );
    expect(page.text).toContain('Books: 11 books.');
    expect(page.$('tbody tr').first().find('th').text()).toBe('Book 19');
    expect(page.$('tbody tr').length).toBe(11);
    expect(page.$('thead a').length + page.$('table form').length).toBe(0);
    const audited = await site.past(
      `select content::jsonb ->> 'count' as count from audit.content
      where org_id = $1 and action = 'library.books-printed'`,
      [actor.orgId],
    );
    expect(audited).toEqual([{ count: '11' }]);
  });

  it('as far as 200 rows, and is told so', async () => {
    const { browser, actor } = site.signIn('library:see');
    await site.withBooks(actor.orgId, ...Array.from({ length: 201 }, (_, i) => `Book ${i + 1}`));
    const page = await browser.open('/books/print');
    expect(page.text).toContain('Books: 201 books. These are the first 200: narrow the list down to print the others.');
    expect(page.$('tbody tr').length).toBe(200);
  });
});
