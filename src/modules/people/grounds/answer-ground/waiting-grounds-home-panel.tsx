import type { HomePanel } from '#modules/access/index.ts';
import { peoplePaths } from '../../people.paths.ts';
import { countWaitingGrounds } from './waiting-grounds.queries.ts';

export const waitingGroundsHomePanel: HomePanel = {
  name: 'people.waiting-grounds',
  needs: 'people:answer-ground',
  order: 75,
  async load({ tx }) {
    const waiting = await countWaitingGrounds(tx);
    if (waiting === 0) return undefined;
    return (
      <section>
        <h2 class="govuk-heading-m">Waiting for your word</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={peoplePaths.groundsToAnswer}>
            {waiting === 1 ? 'One worker waits' : `${waiting} workers wait`} for you to say whether they may see a
            record
          </a>
        </p>
      </section>
    );
  },
};
