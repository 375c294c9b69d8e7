import type { Route } from '#platform/web/route.ts';
import { answerQuestionRoute } from './answer-question/answer-question.route.tsx';
import { assessmentAtRiskRoute } from './at-risk.route.tsx';
import { findNeedsRoute } from './find-needs/find-needs.route.tsx';
import { hearVoiceRoutes } from './hear-voice/hear-voice.route.tsx';
import { addHypothesisRoute } from './hypotheses/add-hypothesis/add-hypothesis.route.tsx';
import { revisitHypothesisRoute } from './hypotheses/revisit-hypothesis/revisit-hypothesis.route.tsx';
import { seeHypothesesRoute } from './hypotheses/see-hypotheses.route.tsx';
import { weighHypothesisRoute } from './hypotheses/weigh-hypothesis/weigh-hypothesis.route.tsx';
import { judgeLevelRoute } from './levels/judge-level/judge-level.route.tsx';
import { assessmentDocumentRoute, printAssessmentRoute } from './print-assessment/print-assessment.route.tsx';
import { seeAssessmentRoute, seeDomainRoute } from './see-assessment/see-assessment.route.tsx';

/** The pages of a plan's assessment. */
export const assessmentRoutes: readonly Route[] = [
  seeAssessmentRoute,
  seeDomainRoute,
  ...answerQuestionRoute,
  ...hearVoiceRoutes.flat(),
  seeHypothesesRoute,
  ...addHypothesisRoute,
  ...weighHypothesisRoute,
  ...revisitHypothesisRoute,
  ...judgeLevelRoute,
  findNeedsRoute,
  printAssessmentRoute,
  assessmentDocumentRoute,
  assessmentAtRiskRoute,
];
