import { sql } from 'kysely';
import { listRoutes } from '#platform/lists/list-routes.ts';
import type { List } from '#platform/lists/list.ts';
import { homeVisitsPaths } from '../home-visits.paths.ts';
import { ListVisitsChild } from './list-visits.page.tsx';
import { type ListedHomeVisit, listHomeVisitsById } from './list-visits.queries.ts';

const listVisits: List<object, ListedHomeVisit> = {
  name: 'home-visits.many-visits',
  path: homeVisitsPaths.listVisits,
  title: 'Many visits',
  rows: ['home visit', 'many visits'],
  needs: 'home-visits:work',
  exports: 'home-visits:export',
  prepare: async () => ({}),
  from: () => sql`home_visits.home_visit r`,
  id: sql`r.id`,
  persons: sql`array[r.person_id]`,
  filters: {},
  order: { words: 'The newest first', by: sql`r.happened_on desc` },
  columns: [
    { header: 'Child', text: ({ child }) => child.name, shows: (one) => <ListVisitsChild {...one} /> },
    { header: 'When', day: ({ happenedOn }) => happenedOn, sort: sql`r.happened_on` },
    { header: 'What happened', text: ({ text }) => text },
  ],
  describe: listHomeVisitsById,
  nothing: 'Nothing is recorded yet.',
};

export const listVisitsRoutes = listRoutes(listVisits);
