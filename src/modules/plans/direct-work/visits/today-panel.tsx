import { todayInLondon } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { plansPaths } from '../../plans.paths.ts';
import { countMyVisits } from './visits.queries.ts';

/** For whoever means to visit or ring somebody today, or has not said yet what came of it. */
export const todayPanel: HomePanel = {
  name: 'plans.today',
  needs: 'plans:work',
  order: 8,
  async load({ tx }) {
    const { today, late } = await countMyVisits(tx, todayInLondon());
    if (today + late === 0) return undefined;
    return (
      <section>
        <h2 class="govuk-heading-m">Today</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={plansPaths.today}>
            {today === 1 ? 'One visit or call' : `${today} visits and calls`}
            {late > 0 && `, ${late} not recorded yet`}
          </a>
        </p>
      </section>
    );
  },
};
