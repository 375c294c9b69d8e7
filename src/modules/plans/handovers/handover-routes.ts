import type { Route } from '#platform/web/route.ts';
import { answerHandoverRoute } from './answer-handover/answer-handover.route.tsx';
import { offerHandoverRoute } from './offer-handover/offer-handover.route.tsx';

export const handoverRoutes: readonly Route[] = [...offerHandoverRoute, ...answerHandoverRoute];
