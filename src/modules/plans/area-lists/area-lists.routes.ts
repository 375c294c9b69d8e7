import type { Route } from '#platform/web/route.ts';
import {
  addClosingReasonRoute,
  endClosingReasonRoute,
} from './change-closing-reasons/change-closing-reasons.route.tsx';
import { changeTimeLimitRoute } from './change-time-limit/change-time-limit.route.tsx';
import { seeAreaListsRoute } from './see-area-lists/see-area-lists.route.tsx';

/** What the area decides about family plans. */
export const areaListsRoutes: readonly (Route | readonly Route[])[] = [
  seeAreaListsRoute,
  changeTimeLimitRoute,
  addClosingReasonRoute,
  endClosingReasonRoute,
];
