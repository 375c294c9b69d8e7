import { sql } from 'kysely';
import { inWords } from '#kernel/local-date.ts';
import { words } from '#platform/lists/filters.ts';
import type { Column, List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { identificationPaths } from '../identification.paths.ts';
import { AboutCountBySchool } from './count-by-school.page.tsx';
import { type SchoolWithCounts, describeSchools } from './counts-by-school.queries.ts';
import { type SchoolCounts, shownCounts } from './small-numbers.rules.ts';

/** Nothing is sorted by a count: the order would tell those that are not shown. */
const countOf = (header: string, which: keyof SchoolCounts): Column<object, SchoolWithCounts> => ({
  header,
  text: (school) => (school.asAt ? String(shownCounts(school)[which]) : '–'),
});

const countBySchool: List<object, SchoolWithCounts> = {
  name: 'identification.schools',
  path: identificationPaths.schools,
  title: 'Attendance flags by school',
  rows: ['school', 'schools'],
  needs: 'identification:count',
  exports: 'identification:export-counts',
  prepare: async () => ({}),
  from: () => sql`identification.counts_by_school() s`,
  id: sql`s.school_org_id`,
  filters: {
    school: words({ label: 'School', where: (part) => sql`position(lower(${part}) in lower(s.school_name)) > 0` }),
  },
  order: { words: 'By name', by: sql`lower(s.school_name)` },
  columns: [
    { header: 'School', text: ({ schoolName }) => schoolName },
    {
      header: 'Data up to',
      day: ({ asAt }) => asAt,
      sort: sql`s.as_at`,
      shows: ({ asAt }) => <>{asAt ? inWords(asAt) : 'No marks yet'}</>,
    },
    countOf('Flagged', 'flagged'),
    countOf('Answered', 'answered'),
    countOf('Waiting more than 7 days', 'waiting'),
  ],
  describe: describeSchools,
  above: () => <AboutCountBySchool />,
  nothing: 'There is no school to show.',
};

export const countBySchoolRoutes = listRoutes(countBySchool);
