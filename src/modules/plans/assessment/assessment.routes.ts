import type { Route } from '#platform/web/route.ts';
import { answerQuestionRoute } from './answer-question/answer-question.route.tsx';
import { seeAssessmentRoute, seeDomainRoute } from './see-assessment/see-assessment.route.tsx';

/** The pages of a plan's assessment. */
export const assessmentRoutes: readonly Route[] = [seeAssessmentRoute, seeDomainRoute, ...answerQuestionRoute];
