import { z } from 'zod';
import { oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { PLAN_CLOSED } from '../../../plan/plan-in-hand.ts';
import { assessmentPaths } from '../../assessment.paths.ts';
import { findHypothesisToWrite, trailToHypotheses } from '../hypothesis-in-hand.ts';
import { DIRECTIONS } from '../hypothesis.ts';
import { WeighHypothesisPage } from './weigh-hypothesis.page.tsx';
import { weighHypothesis } from './weigh-hypothesis.ts';

const fields = z.object({
  speaks: oneOf(DIRECTIONS, 'Say whether it speaks for or against it'),
  text: text('Say what it is', 1_000),
});

export const weighHypothesisRoute = form({
  path: assessmentPaths.weighHypothesis(':plan', ':hypothesis'),
  needs: 'plans:work',
  title: 'What speaks for or against it',
  fields,
  drafts: 'plans.hypothesis-evidence',
  load: findHypothesisToWrite,
  trail: (loaded) => trailToHypotheses(loaded),
  about: ({ hypothesis }) => [hypothesis.personId],
  view: (loaded, entry, shown) => <WeighHypothesisPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, hypothesis }) => weighHypothesis(asked, inHand, hypothesis, typed),
  refusals: { 'plan-closed': PLAN_CLOSED },
  done: (_, { inHand }) => ({ to: assessmentPaths.hypotheses(inHand.plan.urlId), flash: 'It is written down.' }),
});
