import { addWordsRoute } from './add-words/add-words.route.tsx';
import { otherWordsRoutes } from './other-words/other-words.routes.tsx';
import { seeChangesRoutes } from './see-changes/see-changes.route.tsx';
import { seeNeedRoutes } from './see-need/see-need.route.tsx';
import { seeNeedsRoute } from './see-needs/see-needs.route.tsx';
import { writeNeedRoutes } from './write-need/write-need.routes.tsx';

/** Adding, and other words, stand before one need: neither is the id of one. */
export const needsRoutes = [
  seeNeedsRoute,
  ...writeNeedRoutes,
  ...otherWordsRoutes,
  ...seeChangesRoutes,
  ...seeNeedRoutes,
  addWordsRoute,
];
