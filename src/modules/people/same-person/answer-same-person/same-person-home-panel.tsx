import type { HomePanel } from '#modules/access/index.ts';
import { peoplePaths } from '../../people.paths.ts';
import { countWaitingQuestions } from './questions.queries.ts';

export const samePersonHomePanel: HomePanel = {
  name: 'people.same-person',
  needs: 'people:answer-same-person',
  order: 80,
  async load({ tx }) {
    const waiting = await countWaitingQuestions(tx);
    if (waiting === 0) return undefined;
    return (
      <section>
        <h2 class="govuk-heading-m">Same person?</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={peoplePaths.samePersons}>
            {waiting === 1 ? 'One record waits' : `${waiting} records wait`} for you to say whether it is somebody known
            already
          </a>
        </p>
      </section>
    );
  },
};
