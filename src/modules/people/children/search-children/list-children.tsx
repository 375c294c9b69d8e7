import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { List } from '#platform/lists/list.ts';
import { peoplePaths } from '../../people.paths.ts';
import { PersonLink } from './person-link.page.tsx';
import { CHILDREN_HELD, type PersonLine, listPersonLines } from './search.queries.ts';

/** The children whom the actor may see. Whoever looks for one of them types a name; this list has no box for it. */
export const listChildren: List<object, PersonLine> = {
  name: 'people.children',
  path: peoplePaths.children,
  title: 'Children',
  rows: ['child', 'children'],
  needs: 'people:see-child',
  exports: 'people:export-children',
  // Whoever searches the whole area finds whom they look for; they are given no list of everybody.
  prepare: async ({ actor }) => (actor.reach === 'area' ? undefined : {}),
  from: () => CHILDREN_HELD,
  id: sql`b.person_id`,
  persons: sql`array[b.person_id]`,
  where: () => sql`not exists (select 1 from people.person p where p.id = b.person_id and p.merged_into is not null)`,
  filters: {},
  order: { words: 'By family name', by: sql`n.folded` },
  columns: [
    { header: 'Name', text: ({ name }) => name, sort: sql`n.folded`, shows: (line) => <PersonLink line={line} /> },
    { header: 'Date of birth', day: ({ birthday }) => birthday, sort: sql`b.date` },
    { header: 'Pupil number', text: ({ upn }) => upn },
  ],
  describe: (tx, ids) => listPersonLines(tx, ids as Id<'person'>[]),
  nothing: 'Search for somebody by name, pupil number or date of birth.',
};
