import type { Route } from '../web/route.ts';
import { changeViewRoutes } from './change-view/change-view.route.tsx';
import { exportListRoutes } from './export-list/export-list.route.ts';
import type { AnyLine, List } from './list.ts';
import { printListRoute } from './print-list/print-list.route.tsx';
import { saveViewRoute } from './save-view/save-view.route.tsx';
import { showListRoute } from './show-list/show-list.route.tsx';

/** Everything about a list that has a page to itself. */
export const listRoutes = <Context, Line extends AnyLine>(list: List<Context, Line>): Route[] => [
  showListRoute(list),
  ...listRoutesBeside(list),
];

/** As `listRoutes`, for a list that stands on a page with something else: a form, a record. */
export const listRoutesBeside = <Context, Line extends AnyLine>(list: List<Context, Line>): Route[] => [
  printListRoute(list),
  ...exportListRoutes(list),
  ...(list.path.includes(':') ? [] : [...saveViewRoute(list), ...changeViewRoutes(list)]),
];
