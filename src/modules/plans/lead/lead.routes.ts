import type { Route } from '#platform/web/route.ts';
import { answerLeadQuestionRoute } from './answer-lead-question/answer-lead-question.route.tsx';
import { nameCoordinatorRoute } from './name-coordinator/name-coordinator.route.tsx';
import { takeLeadRoute } from './take-lead.route.ts';

/** Who leads a plan when whoever was asked has declined. */
export const leadRoutes: readonly (Route | readonly Route[])[] = [
  takeLeadRoute,
  answerLeadQuestionRoute,
  nameCoordinatorRoute,
];
