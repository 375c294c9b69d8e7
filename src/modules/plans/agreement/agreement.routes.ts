import type { Route } from '#platform/web/route.ts';
import { decideOnRiskRoute } from './decide-on-risk/decide-on-risk.route.tsx';
import { restOnAgreementRoute } from './rest-on-agreement/rest-on-agreement.route.tsx';
import { withdrawAgreementRoute } from './withdraw-agreement/withdraw-agreement.route.tsx';

/** What is done about the agreement that plans rest on. */
export const agreementRoutes: readonly Route[] = [
  withdrawAgreementRoute,
  decideOnRiskRoute,
  restOnAgreementRoute,
].flat();
