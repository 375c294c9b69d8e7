import type { Module } from '#platform/module.ts';
import { addActionRoute } from './add-action/add-action.route.tsx';
import { addNeedRoute } from './add-need/add-need.route.tsx';
import { addNoteRoute } from './add-note/add-note.route.tsx';
import { atRiskRoute } from './add-note/at-risk.route.tsx';
import { addToTeamRoute } from './add-to-team/add-to-team.route.tsx';
import { answerOfferRoute } from './answer-offer/answer-offer.route.tsx';
import { attachFileRoute } from './attach-file/attach-file.route.tsx';
import { changeNeedRoute } from './change-need/change-need.route.tsx';
import { closePlanRoute } from './close-plan/close-plan.route.tsx';
import { downloadAttachmentRoute } from './download-attachment/download-attachment.route.ts';
import { findWorkerRoute } from './find-worker/find-worker.route.tsx';
import { leaveTeamRoute } from './leave-team/leave-team.route.tsx';
import { listPlansRoutes } from './list-plans/list-plans.route.tsx';
import { offerLeadRoute } from './offer-lead/offer-lead.route.tsx';
import { openPlanRoute } from './open-plan/open-plan.route.tsx';
import { permissions } from './permissions.ts';
import { plansMessages } from './plans-messages.ts';
import { plansPaths } from './plans.paths.ts';
import { planDocumentRoute, printPlanRoute } from './print-plan/print-plan.route.tsx';
import { removeAttachmentRoute } from './remove-attachment/remove-attachment.route.tsx';
import { reviewPlanRoute } from './review-plan/review-plan.route.tsx';
import { seePlanRoute } from './see-plan/see-plan.route.tsx';
import { takeMeetingRoute } from './see-plan/take-meeting.route.ts';
import { settleActionRoute } from './settle-action/settle-action.route.tsx';
import { withdrawAgreementRoute } from './withdraw-agreement/withdraw-agreement.route.tsx';

export const plansModule: Module = {
  name: 'plans',
  permissions,
  routes: [
    listPlansRoutes,
    seePlanRoute,
    takeMeetingRoute,
    openPlanRoute,
    addNeedRoute,
    changeNeedRoute,
    addActionRoute,
    settleActionRoute,
    addNoteRoute,
    atRiskRoute,
    reviewPlanRoute,
    findWorkerRoute,
    addToTeamRoute,
    leaveTeamRoute,
    offerLeadRoute,
    answerOfferRoute,
    attachFileRoute,
    downloadAttachmentRoute,
    removeAttachmentRoute,
    printPlanRoute,
    planDocumentRoute,
    closePlanRoute,
    withdrawAgreementRoute,
  ],
  navigation: [{ label: 'Family plans', path: plansPaths.plans, needs: 'plans:see', order: 20 }],
  jobs: [],
  messages: plansMessages,
  personalData: [
    'plans.plan_person',
    'plans.need',
    'plans.action',
    'plans.note',
    'plans.attachment',
    'plans.review',
    'plans.closing',
  ],
};
