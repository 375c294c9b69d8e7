import { z } from 'zod';
import { oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { PLAN_CLOSED } from '../../../plan/plan-in-hand.ts';
import { assessmentPaths } from '../../assessment.paths.ts';
import { findHypothesisToWrite, trailToHypotheses } from '../hypothesis-in-hand.ts';
import { STANDINGS } from '../hypothesis.ts';
import { RevisitHypothesisPage } from './revisit-hypothesis.page.tsx';
import { revisitHypothesis } from './revisit-hypothesis.ts';

const fields = z.object({
  standing: oneOf(STANDINGS, 'Say how it stands now'),
  why: text('Say what makes you think so', 1_000),
});

export const revisitHypothesisRoute = form({
  path: assessmentPaths.revisitHypothesis(':plan', ':hypothesis'),
  needs: 'plans:work',
  title: 'Look at it again',
  fields,
  drafts: 'plans.hypothesis-visit',
  load: findHypothesisToWrite,
  trail: (loaded) => trailToHypotheses(loaded),
  about: ({ hypothesis }) => [hypothesis.personId],
  view: (loaded, entry, shown) => <RevisitHypothesisPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, hypothesis }) => revisitHypothesis(asked, inHand, hypothesis, typed),
  refusals: { 'plan-closed': PLAN_CLOSED },
  done: (_, { inHand }) => ({ to: assessmentPaths.hypotheses(inHand.plan.urlId), flash: 'It is written down.' }),
});
