import type { Route } from '#platform/web/route.ts';
import { addCautionRoute } from './before-visiting/add-caution/add-caution.route.tsx';
import { endCautionRoute } from './before-visiting/end-caution/end-caution.route.tsx';
import { seeBeforeVisitingRoute } from './before-visiting/see-before-visiting/see-before-visiting.route.tsx';
import { recordWorkRoute } from './record-work/record-work.route.tsx';
import { seeRestrictedNotesRoute } from './restricted-notes/see-restricted-notes.route.tsx';
import { seeWorkOfPlanRoute, seeWorkRoute } from './see-work/see-work.route.tsx';
import { callOffVisitRoute } from './visits/call-off-visit/call-off-visit.route.tsx';
import { planVisitRoute } from './visits/plan-visit/plan-visit.route.tsx';
import { seeTodayRoute } from './visits/see-today/see-today.route.tsx';

export const directWorkRoutes: readonly Route[] = [
  seeTodayRoute,
  ...recordWorkRoute,
  ...planVisitRoute,
  ...callOffVisitRoute,
  seeWorkRoute,
  seeWorkOfPlanRoute,
  seeRestrictedNotesRoute,
  seeBeforeVisitingRoute,
  ...addCautionRoute,
  ...endCautionRoute,
];
