import type { HomePanel } from '#modules/access/index.ts';
import { peoplePaths } from '../../people.paths.ts';

/** The way to how often families were asked what was known: for those who can ask less of them. */
export const askedAgainHomePanel: HomePanel = {
  name: 'people.asked-again',
  needs: 'people:count-asked-again',
  order: 90,
  load: async () => (
    <section>
      <h2 class="govuk-heading-m">Tell it once</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={peoplePaths.askedAgain}>
          See how often families were asked again what we knew already
        </a>
      </p>
    </section>
  ),
};
