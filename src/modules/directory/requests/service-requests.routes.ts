import { answerRequestRoute } from './answer/answer-request/answer-request.route.tsx';
import { seeRequestToUsRoute } from './answer/see-request/see-request.route.tsx';
import { lastFewRoute } from './last-few/last-few.route.tsx';
import { listRequestsRoutes } from './list-requests/list-requests.route.tsx';

export const serviceRequestsRoutes = [listRequestsRoutes, seeRequestToUsRoute, answerRequestRoute, lastFewRoute].flat();
