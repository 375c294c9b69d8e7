import { addProviderRoute } from './add-service/add-provider.route.tsx';
import { addServiceRoute } from './add-service/add-service.route.tsx';
import { confirmServiceRoute } from './confirm-service/confirm-service.route.ts';
import { listServicesRoutes } from './list-services/list-services.route.tsx';
import { lookAfterRoute } from './look-after/look-after.route.tsx';
import { removeServiceRoutes } from './remove-service/remove-service.route.tsx';
import { reviewServiceRoute } from './review-service/review-service.route.tsx';
import { rangRoute, sayAvailableRoute } from './say-available/say-available.route.tsx';
import { sayTheSameRoutes } from './say-the-same/say-the-same.route.tsx';
import { seeHistoryRoutes } from './see-history/see-history.route.tsx';
import { seeServiceRoute } from './see-service/see-service.route.tsx';
import { addCheckRoute } from '../trust/proof/add-check/add-check.route.tsx';
import { addEvidenceRoute } from '../trust/proof/add-evidence/add-evidence.route.tsx';
import { evidenceBodiesRoutes } from '../trust/proof/evidence-bodies/evidence-bodies.route.tsx';
import { seeProofRoutes } from '../trust/proof/see-proof/see-proof.route.tsx';
import { settleMistakeRoute, settleMistakesRoute } from '../trust/settle-mistake/settle-mistake.route.tsx';
import { changeServiceRoute } from './write-service/change-service.route.tsx';
import { newServiceRoute } from './write-service/new-service.route.tsx';

export const deskRoutes = [
  listServicesRoutes,
  addServiceRoute,
  addProviderRoute,
  newServiceRoute,
  seeServiceRoute,
  changeServiceRoute,
  reviewServiceRoute,
  seeHistoryRoutes,
  confirmServiceRoute,
  sayAvailableRoute,
  rangRoute,
  lookAfterRoute,
  removeServiceRoutes,
  sayTheSameRoutes,
  settleMistakeRoute,
  settleMistakesRoute,
  seeProofRoutes,
  addEvidenceRoute,
  addCheckRoute,
  evidenceBodiesRoutes,
].flat();
