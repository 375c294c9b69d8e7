import type { Route } from '#platform/web/route.ts';
import { addFeedRoute } from './add-feed/add-feed.route.tsx';
import { changeFeedRoute } from './change-feed/change-feed.route.tsx';
import { chooseOverRoute } from './choose-over/choose-over.route.tsx';
import { chooseColumnsRoute } from './csv/choose-columns.route.tsx';
import { endFeedRoutes } from './end-feed/end-feed.routes.ts';
import { ourLicenceRoute } from './our-licence/our-licence.route.tsx';
import { listFeedsRoute, readFeedRoute, seeFeedRoute } from './see-feed/see-feed.route.tsx';
import { goOnRoute, seeRunRoute, takeBackRoute } from './see-run/see-run.route.tsx';

/** What a curator does with other directories. */
export const feedRoutes: readonly Route[] = [
  listFeedsRoute,
  ...addFeedRoute,
  ...ourLicenceRoute,
  ...seeFeedRoute,
  readFeedRoute,
  ...changeFeedRoute,
  ...endFeedRoutes,
  ...seeRunRoute,
  goOnRoute,
  takeBackRoute,
  ...chooseColumnsRoute,
  ...chooseOverRoute,
];
