import { type ChildPanel, findChildHeld } from '#modules/people/index.ts';
import { requestPaths } from '../requests.paths.ts';

/** From a child's page to what can help them, with or without a plan. */
export const findForChildPanel: ChildPanel = {
  name: 'directory.find-for-child',
  needs: 'directory:ask',
  order: 45,
  async load({ tx }, { urlId }) {
    if (!(await findChildHeld(tx, urlId, 2))) return undefined;
    return (
      <section aria-labelledby="find-for-child" class="govuk-!-display-none-print">
        <h2 class="govuk-heading-m" id="find-for-child">
          Services
        </h2>
        <p class="govuk-body">
          <a class="govuk-link" href={requestPaths.findForChild(urlId)}>
            Find a service for this child
          </a>
        </p>
      </section>
    );
  },
};
