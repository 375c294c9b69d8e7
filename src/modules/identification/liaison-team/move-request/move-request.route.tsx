import { z } from 'zod';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { findTeamRequest, listCandidates } from '../liaison-team.queries.ts';
import { suggestOfficer } from '../suggest-officer.rules.ts';
import { findTeamInHand } from '../team-in-hand.ts';
import { MoveRequestPage } from './move-request.page.tsx';
import { moveRequest } from './move-request.ts';
import { refuse } from '#kernel/ruling.ts';

/** The hours suggest, a manager decides. */
export const moveRequestRoute = form({
  path: identificationPaths.moveRequest(':request'),
  needs: 'identification:allocate',
  title: 'Who is asked',
  fields: z.object({ officer: text('Choose an officer'), why: text('Say why', 500) }),
  async load({ tx, params }) {
    const team = await findTeamInHand(tx);
    const request = team && (await findTeamRequest(tx, params['request']!));
    if (!team || !request) return undefined;
    await recordAudit(tx, 'identification.team-request-viewed', [], { request: request.id });
    const candidates = (await listCandidates(tx, [request.id], team.officers)).get(request.id) ?? [];
    return { ...team, request, candidates, suggestion: suggestOfficer(candidates, team.norms.accepted) };
  },
  trail: () => [
    { label: 'School Liaison Officers', path: identificationPaths.liaisonTeam },
    { label: 'What schools ask of the team', path: identificationPaths.teamRequests },
  ],
  view: (loaded, entry, shown) => <MoveRequestPage {...loaded} entry={entry} shown={shown} />,
  async save({ tx }, { officer, why }, { today, request, candidates, officers }, { version }) {
    const urlId = officers.find((each) => each.urlId === officer)?.userId;
    const to = candidates.find(({ userId }) => userId === urlId);
    return to ? moveRequest(tx, request, { to: to.userId, why, version }, today) : refuse('changed-meanwhile');
  },
  refusals: {
    'same-officer': { field: 'officer', message: 'This officer is asked already' },
    'changed-meanwhile': { message: 'This request has moved on meanwhile. Nothing was changed' },
  },
  done: () => ({ to: identificationPaths.teamRequests, flash: 'The officer is asked, and told.' }),
});
