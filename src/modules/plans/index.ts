export { areaListsLink } from './area-lists/see-area-lists/see-area-lists.route.tsx';
export { answerQuestion } from './assessment/answer-question/answer-question.ts';
export { type AssessmentInHand, assessmentOf } from './assessment/assessment-in-hand.ts';
export { listAssessmentLists } from './assessment/assessment-lists.queries.ts';
export { hearVoice } from './assessment/hear-voice/hear-voice.ts';
export { addHypothesis } from './assessment/hypotheses/add-hypothesis/add-hypothesis.ts';
export { judgeLevel } from './assessment/levels/judge-level/judge-level.ts';
export { meetingsAfterDeath } from './messages/after-death.ts';
export { levelsFamilyPanel } from './assessment/levels/levels-family-panel.tsx';
export { goesOnWithAgreement } from './agreement/goes-on-with-agreement.ts';
export { findBeforeWithdrawal } from './agreement/withdraw-agreement/before-withdrawal.queries.ts';
export { withdrawAgreement } from './agreement/withdraw-agreement/withdraw-agreement.ts';
export { agreementsEndingHomePanel } from './agreement/agreements-ending-home-panel.tsx';
export { withdrawalsHomePanel } from './agreement/withdrawals-home-panel.tsx';
export { closePlan } from './close-plan/close-plan.ts';
export type { ClosingReason, Outcome } from './close-plan/closing.rules.ts';
export { addAction } from './content/add-action/add-action.ts';
export { addNeed } from './content/add-need/add-need.ts';
export { addNote } from './content/add-note/add-note.ts';
export { listManagers } from './lead/lead.queries.ts';
export { coordinatorLink } from './lead/name-coordinator/name-coordinator.route.tsx';
export { nameCoordinator } from './lead/name-coordinator/name-coordinator.ts';
export type { Action, Need } from './content/plan-content.ts';
export { SENSITIVITY_LABELS } from './content/sensitivity.ts';
export { listActions, listNeeds } from './content/content.queries.ts';
export { settleAction } from './content/settle-action/settle-action.ts';
export { CAME_OF_IT_LABELS, HOW_LABELS } from './direct-work/work-words.ts';
export { todayPanel } from './direct-work/visits/today-panel.tsx';
export { type VisitToPlan, planVisit } from './direct-work/visits/plan-visit/plan-visit.ts';
export { directWorkPanel } from './direct-work/work-panel.tsx';
export { type WorkToRecord, recordWork } from './direct-work/record-work/record-work.ts';
export { findChildInHand } from './direct-work/child-in-hand.ts';
export { type WorkInShort, type WorkOf, shortenWork } from './direct-work/direct-work.queries.ts';
export { myWorkPanel } from './my-work/my-work-panel.tsx';
export { getPlannedMeeting } from './meetings/meeting-in-hand.ts';
export { USUAL_QUESTION } from './meetings/meeting.rules.ts';
export { planMeeting } from './meetings/plan-meeting/plan-meeting.ts';
export { holdMeeting } from './meetings/run-meeting/hold-meeting.ts';
export { recordParts } from './meetings/run-meeting/say-who-is-here.ts';
export { inviteGuest } from './meetings/words/invite-guest/invite-guest.ts';
export { writeWords } from './meetings/words/write-words/write-words.ts';
export { wordsPurpose } from './meetings/words/words-purpose.tsx';
export { openPlan } from './open-plan/open-plan.ts';
export { overseePanel } from './oversee/oversee-panel.tsx';
export { plansChildPanel, plansFamilyPanel } from './plan-panels/plan-panels.tsx';
export type { ActionPart, Origin, OriginSource, PlanPanel, PlanResult, PlansSlots } from './panels.ts';
export { plansKnown } from './plan-panels/plans-known.ts';
export { clocksOn, closingReasonsOn, listPlanLists } from './plan/area-lists.queries.ts';
export {
  findPlanInHand,
  findPlanToWorkOn,
  personsOf,
  type PlanInHand,
  trailTo,
  WHOLE_FAMILY,
} from './plan/plan-in-hand.ts';
export { findOpenPlanOf, listPersonsIn, listPlansOf } from './plan/plan.queries.ts';
export type { Plan } from './plan/plan.ts';
export { plansPaths } from './plans.paths.ts';
export { callOffMeeting } from './meetings/call-off-meeting/call-off-meeting.ts';
export type { Clocks } from './clocks/review.rules.ts';
export { addWorkingDays } from './clocks/working-days.rules.ts';
export { addToTeam } from './team/add-to-team/add-to-team.ts';
export { answerOffer } from './team/answer-offer/answer-offer.ts';
export { offerLead } from './team/offer-lead/offer-lead.ts';
export { listOffersToMe, listTeam } from './team/team.queries.ts';
export { listWorkers } from './team/workers.queries.ts';
export { plansTimeline } from './timeline/plans-timeline.ts';
export { openUniversalPlus } from './universal-plus/open-universal-plus/open-universal-plus.ts';
export { universalPlusName } from './universal-plus/universal-plus.ts';
export { waitsForMePanel } from './waits-for-me/waits-for-me-panel.tsx';
