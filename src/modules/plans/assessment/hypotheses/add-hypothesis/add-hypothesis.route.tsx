import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { oneOf, optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { SENSITIVITIES, listMySensitivities } from '../../../content/sensitivity.ts';
import { plainWordsOn } from '../../../plain-words/plain-words.queries.ts';
import { PLAN_CLOSED, personsOf } from '../../../plan/plan-in-hand.ts';
import { findAssessmentToWrite } from '../../assessment-in-hand.ts';
import { assessmentPaths } from '../../assessment.paths.ts';
import { trailToHypotheses } from '../hypothesis-in-hand.ts';
import { AddHypothesisPage } from './add-hypothesis.page.tsx';
import { addHypothesis } from './add-hypothesis.ts';

const fields = z.object({
  about: text('Say who this is about'),
  seen: text('Say what is seen', 1_000),
  because: text('Say what may explain it', 300),
  for: optionalText(1_000),
  against: optionalText(1_000),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
});

export const addHypothesisRoute = form({
  path: assessmentPaths.addHypothesis(':plan'),
  needs: 'plans:work',
  title: 'Add what may explain it',
  fields,
  drafts: 'plans.hypothesis',
  async load(asked) {
    const found = await findAssessmentToWrite(asked);
    if (!found) return undefined;
    const words = await plainWordsOn(asked.tx, todayInLondon());
    return { ...found, words, sensitivities: await listMySensitivities(asked.tx) };
  },
  trail: (loaded) => trailToHypotheses(loaded),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <AddHypothesisPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand }) => addHypothesis(asked, inHand, typed),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'about-nobody': { field: 'about', message: 'Say who this is about' },
  },
  done: (_, { inHand }) => ({ to: assessmentPaths.hypotheses(inHand.plan.urlId), flash: 'It is written down.' }),
});
