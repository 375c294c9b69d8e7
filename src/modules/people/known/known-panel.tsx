import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { isHeld } from '../children/children.queries.ts';
import type { ChildPanel } from '../panels.ts';
import { peoplePaths } from '../people.paths.ts';
import { listFacts } from './facts.queries.ts';

/** On somebody's page: what they and their family told us, and the way to all that is known. */
export const knownPanel: ChildPanel = {
  name: 'known',
  needs: 'people:see-child',
  order: 5,
  async load({ tx }, { id, urlId }) {
    if (!(await isHeld(tx, id, 2))) return undefined;
    const facts = await listFacts(tx, [id]);
    return (
      <>
        <h2 class="govuk-heading-m">What they told us</h2>
        {facts.length > 0 && (
          <SummaryList rows={facts.map(({ label, answer }) => ({ key: { text: label }, value: { text: answer } }))} />
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={peoplePaths.known(urlId)}>
            See all that we already know, or add to it
          </a>
        </p>
      </>
    );
  },
};
