import { pageAsked } from '#platform/web/paging.rules.ts';
import { page } from '#platform/web/route.ts';
import { plansPaths } from '../../plans.paths.ts';
import { loadMeasures } from '../load-measures.ts';
import { figureInWords, figuresByOrganisation } from '../measures.rules.ts';
import { ORGANISATIONS_PER_PAGE, SeeMeasurePage } from './see-measure.page.tsx';

export const seeMeasureRoute = page({
  path: plansPaths.measure(':measure'),
  needs: 'plans:measure',
  trail: () => [
    { label: 'Family plans', path: plansPaths.plans },
    { label: 'What is measured', path: plansPaths.measures },
  ],
  async load(asked) {
    const { measures, measured, ofArea, ...period } = await loadMeasures(asked);
    const measure = measures.find(({ code }) => code === asked.params['measure']);
    const found = measured.filter((one) => one.measure === measure?.code);
    const area = found.find(({ orgId }) => orgId === null);
    if (!measure || !ofArea) return undefined;
    const organisations = found.filter(({ orgId }) => orgId !== null);
    const figures = figuresByOrganisation(measure.unit, organisations);
    const number = pageAsked(asked.query);
    const from = (number - 1) * ORGANISATIONS_PER_PAGE;
    return {
      ...period,
      measure,
      area: figureInWords(measure.unit, area),
      page: number,
      total: organisations.length,
      lines: organisations.slice(from, from + ORGANISATIONS_PER_PAGE).map(({ orgName, outOf }, i) => ({
        name: orgName ?? '',
        figure: figures[from + i]!,
        outOf: figureInWords('count', { counted: outOf, outOf }),
      })),
    };
  },
  title: ({ measure }) => measure.name,
  view: (loaded) => <SeeMeasurePage {...loaded} />,
});
