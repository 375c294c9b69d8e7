import type { Module } from '#platform/module.ts';
import { addActionRoute } from './add-action/add-action.route.tsx';
import { addNeedRoute } from './add-need/add-need.route.tsx';
import { addNoteRoute } from './add-note/add-note.route.tsx';
import { atRiskRoute } from './add-note/at-risk.route.tsx';
import { addToTeamRoute } from './add-to-team/add-to-team.route.tsx';
import { answerOfferRoute } from './answer-offer/answer-offer.route.tsx';
import { changeNeedRoute } from './change-need/change-need.route.tsx';
import { closePlanRoute } from './close-plan/close-plan.route.tsx';
import { findWorkerRoute } from './find-worker/find-worker.route.tsx';
import { leaveTeamRoute } from './leave-team/leave-team.route.tsx';
import { listPlansRoute } from './list-plans/list-plans.route.tsx';
import { offerLeadRoute } from './offer-lead/offer-lead.route.tsx';
import { openPlanRoute } from './open-plan/open-plan.route.tsx';
import { permissions } from './permissions.ts';
import { plansPaths } from './plans.paths.ts';
import { reviewPlanRoute } from './review-plan/review-plan.route.tsx';
import { seePlanRoute } from './see-plan/see-plan.route.tsx';
import { settleActionRoute } from './settle-action/settle-action.route.tsx';
import { withdrawAgreementRoute } from './withdraw-agreement/withdraw-agreement.route.tsx';

export const plansModule: Module = {
  name: 'plans',
  permissions,
  routes: [
    listPlansRoute,
    seePlanRoute,
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
    closePlanRoute,
    withdrawAgreementRoute,
  ],
  navigation: [{ label: 'Family plans', path: plansPaths.plans, needs: 'plans:see', order: 20 }],
  jobs: [],
  personalData: ['plans.plan_person', 'plans.need', 'plans.action', 'plans.note', 'plans.review', 'plans.closing'],
};
