import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { daysBetween } from '#kernel/local-date.ts';
import { choice } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { HELP_STATUS_LABELS } from '../../help-requests/help-status.rules.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { type TeamRequest, listCandidates, listTeamRequestsById } from '../liaison-team.queries.ts';
import { type Suggestion, suggestOfficer } from '../suggest-officer.rules.ts';
import { type TeamInHand, findTeamInHand } from '../team-in-hand.ts';
import { SuggestionCell } from './suggestion-cell.page.tsx';

type Line = TeamRequest & { readonly suggestion: Suggestion<Id<'user'>> | undefined };

const { ended: _, ...OPEN } = HELP_STATUS_LABELS;

const listTeamRequests: List<TeamInHand, Line> = {
  name: 'identification.team-requests',
  path: identificationPaths.teamRequests,
  title: 'What schools ask of the team',
  rows: ['request', 'requests'],
  needs: 'identification:allocate',
  exports: 'identification:export-team',
  prepare: ({ tx }) => findTeamInHand(tx),
  from: () => sql`identification.team_requests() r`,
  id: sql`r.id`,
  where: () => sql`r.status <> 'ended'`,
  filters: {
    status: choice({ label: 'How it stands', options: OPEN, where: (status) => sql`r.status = ${status}` }),
    officer: choice({
      label: 'School Liaison Officer',
      options: ({ officers }: TeamInHand) => Object.fromEntries(officers.map(({ urlId, name }) => [urlId, name])),
      where: (urlId, { officers }) =>
        sql`r.officer_user_id = ${officers.find((officer) => officer.urlId === urlId)?.userId ?? null}`,
    }),
  },
  order: { words: 'Who has waited longest', by: sql`(r.status = 'asked') desc, r.asked_on` },
  columns: [
    { header: 'School', text: ({ schoolName }) => schoolName, sort: sql`lower(r.school_name)` },
    { header: 'Asked', day: ({ askedOn }) => askedOn, sort: sql`r.asked_on` },
    {
      header: 'Days until the answer, or so far',
      number: ({ askedOn, answeredOn }, { today }) => daysBetween(askedOn, answeredOn ?? today),
    },
    { header: 'How it stands', text: ({ status }) => HELP_STATUS_LABELS[status] },
    { header: 'Officer', text: ({ officerName }) => officerName, sort: sql`lower(r.officer_name)` },
    {
      header: 'Suggested',
      text: ({ suggestion }) => suggestion?.officer.name ?? null,
      shows: (line) => <SuggestionCell {...line} />,
    },
  ],
  async describe(tx, ids, { officers, norms }) {
    const requests = await listTeamRequestsById(tx, ids);
    const candidates = await listCandidates(tx, ids as Id<'help-request'>[], officers);
    return requests.map((request) => ({
      ...request,
      suggestion:
        request.status === 'asked' ? suggestOfficer(candidates.get(request.id) ?? [], norms.accepted) : undefined,
    }));
  },
  trail: () => [{ label: 'School Liaison Officers', path: identificationPaths.liaisonTeam }],
  nothing: 'No school asks anything now.',
};

export const listTeamRequestsRoutes = listRoutes(listTeamRequests);
