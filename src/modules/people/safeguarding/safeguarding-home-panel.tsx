import type { HomePanel } from '#modules/access/index.ts';
import { peoplePaths } from '../people.paths.ts';
import { countOpenAlerts } from './alerts.queries.ts';

/** Above everything else: somebody may be at risk. */
export const safeguardingHomePanel: HomePanel = {
  name: 'people.safeguarding-alerts',
  needs: 'people:see-alerts',
  order: 0,
  async load({ tx }) {
    const waiting = await countOpenAlerts(tx);
    if (waiting === 0) return undefined;
    return (
      <section>
        <h2 class="govuk-heading-m">A child may be at risk</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={peoplePaths.alerts}>
            {waiting === 1
              ? 'One child was said to be at risk of harm: see who'
              : `${waiting} times a child was said to be at risk of harm: see who`}
          </a>
        </p>
      </section>
    );
  },
};
