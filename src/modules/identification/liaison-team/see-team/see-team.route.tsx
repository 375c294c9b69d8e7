import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { countTeamRequests } from '../liaison-team.queries.ts';
import { findTeamInHand } from '../team-in-hand.ts';
import { SeeTeamPage } from './see-team.page.tsx';

/** How the work is spread over the team. No child is named: a manager sees that there is work, not with whom. */
export const seeTeamRoute = page({
  path: identificationPaths.liaisonTeam,
  needs: 'identification:allocate',
  title: 'School Liaison Officers',
  async load({ tx }) {
    const team = await findTeamInHand(tx);
    if (!team) return undefined;
    const requests = await countTeamRequests(tx);
    await recordAudit(tx, 'identification.team-viewed', [], { officers: team.officers.length });
    return { ...team, requests };
  },
  view: (loaded) => <SeeTeamPage {...loaded} />,
});
