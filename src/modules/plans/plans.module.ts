import type { Role } from '#modules/access/index.ts';
import type { Module } from '#platform/module.ts';
import { assessmentRoutes } from './assessment/assessment.routes.ts';
import type { Route } from '#platform/web/route.ts';
import { agreementRoutes } from './agreement/agreement.routes.ts';
import { endWithdrawal } from './agreement/end-withdrawal.job.ts';
import { tellAgreementEnds } from './agreement/tell-agreement-ends.job.ts';
import { areaListsRoutes } from './area-lists/area-lists.routes.ts';
import { attachFileRoute } from './attachments/attach-file/attach-file.route.tsx';
import { downloadAttachmentRoute } from './attachments/download-attachment/download-attachment.route.ts';
import { removeAttachmentRoute } from './attachments/remove-attachment/remove-attachment.route.tsx';
import { closePlanRoute } from './close-plan/close-plan.route.tsx';
import { closingPaperRoute } from './close-plan/closing-paper.route.ts';
import { addActionRoute } from './content/add-action/add-action.route.tsx';
import { changeActionRoute } from './content/change-action/change-action.route.tsx';
import { addNeedRoute } from './content/add-need/add-need.route.tsx';
import { addNoteRoute } from './content/add-note/add-note.route.tsx';
import { atRiskRoute } from './content/add-note/at-risk.route.tsx';
import { changeNeedRoute } from './content/change-need/change-need.route.tsx';
import { settleActionRoute } from './content/settle-action/settle-action.route.tsx';
import { directWorkRoutes } from './direct-work/direct-work.routes.ts';
import { handoverRoutes } from './handovers/handover-routes.ts';
import { leadRoutes } from './lead/lead.routes.ts';
import { listPlansRoutes } from './list-plans/list-plans.route.tsx';
import { measuresRoutes } from './measures/measures-routes.ts';
import { chaseMeeting } from './messages/chase-meeting.job.ts';
import { plansMessages } from './messages/plans-messages.ts';
import { callOffMeetingRoute } from './meetings/call-off-meeting/call-off-meeting.route.tsx';
import { moveMeetingRoute } from './meetings/move-meeting/move-meeting.route.tsx';
import { runMeetingRoutes } from './meetings/run-meeting/run-meeting.routes.tsx';
import { roomRoute } from './meetings/room/room.route.tsx';
import { minutesRoutes } from './meetings/minutes/minutes.routes.tsx';
import { scoresRoute } from './meetings/scores/scores.route.tsx';
import { planMeetingRoute } from './meetings/plan-meeting/plan-meeting.route.tsx';
import { seeMeetingRoute } from './meetings/see-meeting/see-meeting.route.tsx';
import { inviteGuestRoute } from './meetings/words/invite-guest/invite-guest.route.tsx';
import { endLinkRoute, sendLinkRoute } from './meetings/words/send-link/send-link.route.tsx';
import { writeWordsRoute } from './meetings/words/write-words/write-words.route.tsx';
import { openPlanRoute } from './open-plan/open-plan.route.tsx';
import type { PlansSlots } from './panels.ts';
import { plansPaths } from './plans.paths.ts';
import { planDocumentRoute, printPlanRoute } from './print-plan/print-plan.route.tsx';
import { seePlanRoute } from './see-plan/see-plan.route.tsx';
import { takeMeetingRoute } from './see-plan/take-meeting.route.ts';
import { supervisionRoutes } from './supervision/supervision-routes.ts';
import { addToTeamRoute } from './team/add-to-team/add-to-team.route.tsx';
import { answerOfferRoute } from './team/answer-offer/answer-offer.route.tsx';
import { findWorkerRoute } from './team/find-worker/find-worker.route.tsx';
import { leaveTeamRoute } from './team/leave-team/leave-team.route.tsx';
import { offerLeadRoute } from './team/offer-lead/offer-lead.route.tsx';
import { WORKS_ON_PLANS } from './team/team.ts';
import { adjustmentsInPlan } from './universal-plus/adjustments-in-plan.tsx';
import { lookAgainRoute } from './universal-plus/look-again/look-again.route.tsx';
import { growIntoTafRoute } from './universal-plus/grow-into-taf/grow-into-taf.route.tsx';
import { openUniversalPlusRoute } from './universal-plus/open-universal-plus/open-universal-plus.route.tsx';

const permissions = {
  'plans:see': [...WORKS_ON_PLANS, 'manager'],
  'plans:work': WORKS_ON_PLANS,
  'plans:offer-lead': [...WORKS_ON_PLANS, 'manager'],
  'plans:withdraw-agreement': [...WORKS_ON_PLANS, 'manager'],
  'plans:name-coordinator': ['administrator'],
  'plans:keep-lists': ['administrator'],
  'plans:oversee': ['manager'],
  'plans:measure': ['manager'],
  'plans:export': ['school-lead', 'liaison-officer', 'manager'],
} as const satisfies Record<`plans:${string}`, readonly Role[]>;

/** The team and the family meet. */
const meetings: readonly (Route | readonly Route[])[] = [
  planMeetingRoute,
  seeMeetingRoute,
  moveMeetingRoute,
  callOffMeetingRoute,
  runMeetingRoutes,
  roomRoute,
  minutesRoutes,
  scoresRoute,
  inviteGuestRoute,
  writeWordsRoute,
  sendLinkRoute,
  endLinkRoute,
];

/** What people do here, whatever higher modules add. */
const ROUTES: Module['routes'] = [
  listPlansRoutes,
  takeMeetingRoute,
  growIntoTafRoute,
  lookAgainRoute,
  addNeedRoute,
  changeNeedRoute,
  addActionRoute,
  changeActionRoute,
  settleActionRoute,
  addNoteRoute,
  atRiskRoute,
  ...meetings,
  findWorkerRoute,
  addToTeamRoute,
  leaveTeamRoute,
  offerLeadRoute,
  answerOfferRoute,
  ...leadRoutes,
  attachFileRoute,
  downloadAttachmentRoute,
  removeAttachmentRoute,
  printPlanRoute,
  planDocumentRoute,
  handoverRoutes,
  supervisionRoutes,
  measuresRoutes,
  ...areaListsRoutes,
  closePlanRoute,
  closingPaperRoute,
  agreementRoutes,
  assessmentRoutes,
  directWorkRoutes,
];

/** What this module itself puts on a plan's page, and what higher ones do. */
const withOwn = (slots: PlansSlots): PlansSlots => ({
  ...slots,
  planPanels: [adjustmentsInPlan, ...slots.planPanels],
});

export const plansModule = (slots: PlansSlots): Module => ({
  name: 'plans',
  permissions,
  routes: [
    seePlanRoute(withOwn(slots)),
    openPlanRoute(slots.originSources),
    openUniversalPlusRoute(slots.originSources),
    ...ROUTES,
  ],
  navigation: [
    { label: 'Today', path: plansPaths.today, needs: 'plans:work', order: 4 },
    { label: 'Family plans', path: plansPaths.plans, needs: 'plans:see', order: 20 },
  ],
  jobs: [endWithdrawal, tellAgreementEnds, chaseMeeting],
  messages: plansMessages,
});
