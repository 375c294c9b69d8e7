import { askToBeListedRoute } from './ask-to-be-listed/ask-to-be-listed.route.tsx';
import { changeProviderRoute } from './change-provider/change-provider.route.tsx';
import { listProvidersRoutes } from './list-providers/list-providers.route.tsx';
import { nameKeepersRoute } from './name-keepers/name-keepers.route.tsx';
import { seeHistoryRoutes } from './see-history/see-history.route.tsx';
import { seeProviderRoute } from './see-provider/see-provider.route.tsx';
import { listAsksRoutes } from './settle-ask/list-asks.route.tsx';
import { declineAsksRoute } from './settle-ask/decline-asks.route.tsx';
import { settleAskRoute } from './settle-ask/settle-ask.route.tsx';

export const providersRoutes = [
  askToBeListedRoute,
  listAsksRoutes,
  declineAsksRoute,
  settleAskRoute,
  listProvidersRoutes,
  seeProviderRoute,
  changeProviderRoute,
  seeHistoryRoutes,
  nameKeepersRoute,
].flat();
