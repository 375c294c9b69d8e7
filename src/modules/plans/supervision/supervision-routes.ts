import type { Route } from '#platform/web/route.ts';
import { recordSupervisionRoute } from './record-supervision/record-supervision.route.tsx';
import { seeSupervisionRoute } from './see-supervision/see-supervision.route.tsx';

export const supervisionRoutes: readonly Route[] = [...recordSupervisionRoute, ...seeSupervisionRoute];
