import type { HomePanel } from '#modules/access/index.ts';
import { countMyRequests } from './help-requests.queries.ts';
import { identificationPaths } from '../identification.paths.ts';

/** For a School Liaison Officer: how many children schools ask about. */
export const helpPanel: HomePanel = {
  name: 'identification.help',
  needs: 'identification:give-help',
  order: 10,
  async load({ tx }) {
    const { asked, accepted, advised } = await countMyRequests(tx);
    return (
      <section>
        <h2 class="govuk-heading-m">Children you were asked about</h2>
        <p class="govuk-body">
          {asked + accepted + advised === 0 ? (
            'No school is asking you about a child now.'
          ) : (
            <a class="govuk-link" href={identificationPaths.helpRequests}>
              {asked} waiting for your answer, {accepted} you work with, {advised} you advised on
            </a>
          )}
        </p>
      </section>
    );
  },
};
