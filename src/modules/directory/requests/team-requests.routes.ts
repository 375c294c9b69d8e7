import { askForSupportRoute } from './ask-for-support/ask-for-support.route.tsx';
import { checkWhatIsSentRoute } from './ask-for-support/check-what-is-sent.route.tsx';
import { compareForActionRoute, compareForChildRoute } from './find-for/compare-for.route.tsx';
import { findForActionRoute } from './find-for/find-for-action.route.tsx';
import { findForChildRoute } from './find-for/find-for-child.route.tsx';
import { listAskedRoute } from './list-asked/list-asked.route.tsx';
import { hearAnswerRoute } from './see-request/hear-answer.route.tsx';
import { replyRoute } from './see-request/say-to-service/reply.route.tsx';
import { takeBackRoute } from './see-request/say-to-service/take-back.route.tsx';
import { seeRequestRoute } from './see-request/see-request.route.tsx';
import { sendLinkAgainRoute } from './see-request/send-link-again.route.ts';

/** The side of those who work with the family. */
export const teamRequestsRoutes = [
  findForActionRoute,
  compareForActionRoute,
  findForChildRoute,
  compareForChildRoute,
  askForSupportRoute,
  checkWhatIsSentRoute,
  listAskedRoute,
  seeRequestRoute,
  replyRoute,
  takeBackRoute,
  sendLinkAgainRoute,
  hearAnswerRoute,
].flat();
