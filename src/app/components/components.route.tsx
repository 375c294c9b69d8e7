import { page } from '#platform/web/route.ts';
import { listChartExamples } from './chart-examples.tsx';
import { ComponentsPage } from './components.page.tsx';
import { listGovukExamples } from './govuk-examples.ts';
import { listOurExamples } from './our-examples.tsx';

/** All components on one page, for builders. Nothing of it is in a production build: `main.ts` does not know it. */
export const componentsRoute = page({
  path: '/components',
  needs: 'visitor',
  load: async () => ({}),
  title: 'Components',
  view: (_, shown) => (
    <ComponentsPage
      groups={[
        { title: 'Ours', examples: listOurExamples(shown) },
        { title: 'Charts', examples: listChartExamples() },
        { title: 'GOV.UK', examples: listGovukExamples() },
      ]}
    />
  ),
});
