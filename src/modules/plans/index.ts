export { closingReasonsOn, listPlanLists } from './area-lists.queries.ts';
export type { ClosingReason, Outcome } from './close-plan/closing.rules.ts';
export { myWorkPanel } from './my-work/my-work-panel.tsx';
export { overseePanel } from './oversee/oversee-panel.tsx';
export { plansChildPanel, plansFamilyPanel } from './plan-panels/plan-panels.tsx';
export type { Plan } from './plan.ts';
export { findOpenPlanOf, listPersonsIn, listPlansOf } from './plan.queries.ts';
export { plansPaths } from './plans.paths.ts';
export { plansTimeline } from './timeline/plans-timeline.ts';
