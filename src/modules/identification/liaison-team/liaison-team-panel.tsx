import type { HomePanel } from '#modules/access/index.ts';
import { identificationPaths } from '../identification.paths.ts';
import { countTeamRequests } from './liaison-team.queries.ts';
import { findTeamInHand } from './team-in-hand.ts';

/** For the manager of School Liaison Officers: how many schools wait. */
export const liaisonTeamPanel: HomePanel = {
  name: 'identification.liaison-team',
  needs: 'identification:allocate',
  order: 12,
  async load({ tx }) {
    if (!(await findTeamInHand(tx))) return undefined;
    const { waiting, open } = await countTeamRequests(tx);
    return (
      <section>
        <h2 class="govuk-heading-m">School Liaison Officers</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={identificationPaths.liaisonTeam}>
            {waiting} waiting for an answer, of {open} open requests
          </a>
        </p>
      </section>
    );
  },
};
