import type { HomePanel } from '#modules/access/index.ts';
import { countSchools } from './counts-by-school.queries.ts';
import { identificationPaths } from '../identification.paths.ts';

/** For a manager of the council: at how many schools pupils wait. */
export const schoolsPanel: HomePanel = {
  name: 'identification.schools',
  needs: 'identification:count',
  order: 40,
  async load({ tx }) {
    const { schools, waiting } = await countSchools(tx);
    if (schools === 0) return undefined;
    return (
      <section>
        <h2 class="govuk-heading-m">Attendance flags</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={identificationPaths.schools}>
            {waiting === 0
              ? `No pupil at ${schools} schools waits for more than a week`
              : `At ${waiting} of ${schools} schools pupils wait for more than a week`}
          </a>
        </p>
      </section>
    );
  },
};
