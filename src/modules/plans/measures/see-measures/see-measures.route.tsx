import { page } from '#platform/web/route.ts';
import { plansPaths } from '../../plans.paths.ts';
import { loadMeasures } from '../load-measures.ts';
import { SeeMeasuresPage } from './see-measures.page.tsx';

export const seeMeasuresRoute = page({
  path: plansPaths.measures,
  needs: 'plans:measure',
  title: 'What is measured of family plans',
  trail: () => [{ label: 'Family plans', path: plansPaths.plans }],
  load: loadMeasures,
  view: (loaded) => <SeeMeasuresPage {...loaded} />,
});
