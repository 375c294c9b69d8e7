import { sql } from 'kysely';
import type { Actor, Permission } from '#kernel/actor.ts';
import { type Id, newId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Browser } from '#platform/testing/browser.ts';
import { type TestDatabase, openTestDatabase } from '#platform/testing/test-database.ts';
import { openTestPages } from '#platform/testing/test-pages.ts';
import { choice, words } from '../filters.ts';
import { listRoutes } from '../list-routes.ts';
import type { List } from '../list.ts';
import { listsModule } from '../lists-module.ts';

export type Book = {
  readonly id: string;
  readonly title: string;
  readonly shelf: string;
  readonly pages: number | null;
  readonly bought: LocalDate | null;
  readonly readAt: Date | null;
};

const SHELVES = { red: 'The red shelf', blue: 'The blue shelf' };

/** A list with a column of each kind, a choice with and without a usual value, and a box. */
export const listBooks: List<object, Book> = {
  name: 'library.books',
  path: '/books',
  title: 'Books',
  rows: ['book', 'books'],
  needs: 'library:see',
  exports: 'library:export',
  prepare: async () => ({}),
  from: () => sql`library.book b`,
  id: sql`b.id`,
  persons: sql`array[b.about]`,
  filters: {
    shelf: choice({ label: 'Shelf', options: SHELVES, where: (shelf) => sql`b.shelf = ${shelf}` }),
    lost: choice({
      label: 'Lost',
      options: { no: 'Still here', yes: 'Lost' },
      usual: 'no',
      where: (lost) => (lost === 'yes' ? sql`b.lost` : sql`not b.lost`),
    }),
    title: words({ label: 'Title', where: (part) => sql`position(lower(${part}) in lower(b.title)) > 0` }),
  },
  order: { words: 'As they stand', by: sql`b.place` },
  columns: [
    { header: 'Title', text: ({ title }) => title, sort: sql`lower(b.title)` },
    { header: 'Shelf', text: ({ shelf }) => shelf },
    { header: 'Pages', number: ({ pages }) => pages, sort: sql`b.pages` },
    { header: 'Bought', day: ({ bought }) => bought, sort: sql`b.bought` },
    { header: 'Read', moment: ({ readAt }) => readAt, only: 'files' },
    { header: 'Note', text: () => 'on the page', only: 'page' },
  ],
  async describe(tx, ids) {
    const { rows } = await sql<Book>`
      select id, title, shelf, pages, bought, read_at as "readAt" from library.book
       where id = any (${[...ids]}::uuid[])`.execute(tx);
    return rows;
  },
  nothing: 'There are no books yet.',
};

export type ListsSite = TestDatabase & {
  signIn(...permissions: Permission[]): { browser: Browser; actor: Actor };
  /** Books of an organisation, the first title first, on the red shelf. */
  withBooks(orgId: Actor['orgId'], ...titles: string[]): Promise<void>;
};

/** A library whose books are listed: each organisation sees its own. */
export async function openListsSite(): Promise<ListsSite> {
  const test = await openTestDatabase();
  await test.past(`
    create schema library;
    create table library.book (id uuid primary key default gen_random_uuid(), place int, org_id uuid, about uuid, title text,
      shelf text default 'red', lost boolean default false, pages int, bought date, read_at timestamptz);
    alter table library.book enable row level security;
    create policy ours on library.book to rooted_scoped using (org_id = (select acting.my_org()));
    grant usage on schema library to rooted_scoped;
    grant select on library.book to rooted_scoped`);
  const routes = [...listRoutes(listBooks), ...listsModule([]).routes.flat()];
  const pages = await openTestPages(test, { routes, navigation: [] }, '/tmp/rooted-test-uploads');
  return {
    ...test,
    signIn(...permissions) {
      const actor: Actor = {
        userId: newId<'user'>(),
        orgId: newId<'organisation'>(),
        reach: 'scoped',
        permissions: new Set(permissions),
      };
      return { browser: pages.signIn(actor), actor };
    },
    withBooks: async (orgId, ...titles) => {
      const about: Id<'person'> = newId<'person'>();
      await test.past(
        `insert into library.book (org_id, about, place, title) select $1, $2, n, title from unnest($3::text[]) with ordinality as t (title, n)`,
        [orgId, about, titles],
      );
    },
    close: async () => {
      await pages.app.close();
      await test.past('drop schema library cascade');
      await test.close();
    },
  };
}
