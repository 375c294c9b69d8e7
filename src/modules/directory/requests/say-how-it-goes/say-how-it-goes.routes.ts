import { keepSessionsRoutes } from './keep-sessions.routes.tsx';
import { rateRoute } from './rate.route.tsx';
import { sayHowItEndedRoutes } from './say-how-it-ended.routes.tsx';

/** What came of help that was accepted, as the service or the team says it. */
export const sayHowItGoesRoutes = [...keepSessionsRoutes, ...sayHowItEndedRoutes, rateRoute].flat();
