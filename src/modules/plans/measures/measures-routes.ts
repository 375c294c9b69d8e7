import type { Route } from '#platform/web/route.ts';
import { seeMeasureRoute } from './see-measure/see-measure.route.tsx';
import { seeMeasuresRoute } from './see-measures/see-measures.route.tsx';

export const measuresRoutes: readonly Route[] = [seeMeasuresRoute, seeMeasureRoute];
