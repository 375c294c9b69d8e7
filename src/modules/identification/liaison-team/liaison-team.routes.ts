import type { Route } from '#platform/web/route.ts';
import { listTeamRequestsRoutes } from './list-team-requests/list-team-requests.route.tsx';
import { listTeamSchoolsRoutes } from './list-team-schools/list-team-schools.route.tsx';
import { moveRequestRoute } from './move-request/move-request.route.tsx';
import { seeTeamRoute } from './see-team/see-team.route.tsx';
import { setWeekRoute } from './set-week/set-week.route.tsx';

export const liaisonTeamRoutes: readonly Route[] = [
  seeTeamRoute,
  ...listTeamRequestsRoutes,
  ...listTeamSchoolsRoutes,
  ...moveRequestRoute,
  ...setWeekRoute,
];
