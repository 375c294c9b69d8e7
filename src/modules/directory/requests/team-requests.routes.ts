import { compareForActionRoute, compareForChildRoute } from './find-for/compare-for.route.tsx';
import { findForActionRoute } from './find-for/find-for-action.route.tsx';
import { findForChildRoute } from './find-for/find-for-child.route.tsx';

/** The side of those who work with the family. */
export const teamRequestsRoutes = [
  findForActionRoute,
  compareForActionRoute,
  findForChildRoute,
  compareForChildRoute,
].flat();
