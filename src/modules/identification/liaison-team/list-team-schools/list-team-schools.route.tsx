import { sql } from 'kysely';
import { words } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { hoursInWords } from '../../caseload/workload.rules.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { type TeamInHand, findTeamInHand } from '../team-in-hand.ts';
import { type TeamSchool, describeTeamSchools } from './team-schools.queries.ts';

/** What each school asks and gets: no child is named, and schools stand by their names. */
const listTeamSchools: List<TeamInHand, TeamSchool> = {
  name: 'identification.team-schools',
  path: identificationPaths.teamSchools,
  title: 'Work with each school',
  rows: ['school', 'schools'],
  needs: 'identification:allocate',
  exports: 'identification:export-team',
  prepare: ({ tx }) => findTeamInHand(tx),
  from: () => sql`access.cluster_school c join access.cluster k on k.id = c.cluster_id and k.org_id = (select acting.my_org())
    join access.organisation o on o.id = c.school_org_id`,
  id: sql`c.school_org_id`,
  filters: { school: words({ label: 'School', where: (part) => sql`position(lower(${part}) in lower(o.name)) > 0` }) },
  order: { words: 'By name', by: sql`lower(o.name)` },
  columns: [
    { header: 'School', text: ({ schoolName }) => schoolName },
    { header: 'Officer', text: ({ officerName }) => officerName },
    { header: 'Asked in the last 12 months', number: ({ asked }) => asked },
    { header: 'Waiting now', number: ({ waiting }) => waiting },
    { header: 'Longest wait now, days', number: ({ longestWait }) => longestWait },
    { header: 'Open now', number: ({ open }) => open },
    { header: 'Days to an answer, half of them within', number: ({ medianDays }) => medianDays },
    { header: 'Hours in the last four weeks', text: ({ minutes }) => hoursInWords(minutes) },
  ],
  describe: (tx, ids, { today }) => describeTeamSchools(tx, ids, today),
  trail: () => [{ label: 'School Liaison Officers', path: identificationPaths.liaisonTeam }],
  nothing: 'No school is in a cluster of the team.',
};

export const listTeamSchoolsRoutes = listRoutes(listTeamSchools);
