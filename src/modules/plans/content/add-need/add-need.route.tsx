import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { headlinesOn, needsOn } from '#modules/frameworks/index.ts';
import { oneOf, optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { PLAN_CLOSED, findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plainWordsOn } from '../../plain-words/plain-words.queries.ts';
import { plansPaths } from '../../plans.paths.ts';
import { SENSITIVITIES, listMySensitivities } from '../sensitivity.ts';
import { findAnswer } from '../../assessment/assessment.queries.ts';
import { needFrom } from '../../assessment/find-needs/need-from.ts';
import { AddNeedPage } from './add-need.page.tsx';
import { addNeed } from './add-need.ts';

const fields = z.object({
  about: text('Say who this is about'),
  listed: optionalText(100),
  ownWords: optionalText(200),
  wanted: text('Say what the family wants to be different', 1_000),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
  answer: optionalText(100),
});

export const addNeedRoute = form({
  path: plansPaths.addNeed(':plan'),
  needs: 'plans:work',
  title: 'Add a need',
  fields,
  drafts: 'plans.need',
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    if (!inHand) return undefined;
    const today = todayInLondon();
    const found = asked.query['answer'];
    return {
      inHand,
      found: found === undefined ? undefined : await findAnswer(asked.tx, inHand.plan.id, found),
      today,
      headlines: await headlinesOn(asked.tx, today),
      needs: await needsOn(asked.tx, today),
      sensitivities: await listMySensitivities(asked.tx),
      words: await plainWordsOn(asked.tx, today),
    };
  },
  trail: ({ inHand }) => trailTo(inHand),
  start: ({ inHand, found }) => (found ? needFrom(inHand, found) : {}),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <AddNeedPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, today }) => addNeed(asked, inHand, typed, today),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'one-need-only': {
      message: 'This plan is about one need. For another, let it grow into a Team Around the Family first',
    },
    'about-nobody': { field: 'about', message: 'Say who this is about' },
    'need-missing': { field: 'ownWords', message: 'Choose a need from the list, or say it in the family’s words' },
  },
  done: (_, { inHand }) => ({ to: plansPaths.plan(inHand.plan.urlId), flash: 'The need is in the plan.' }),
});
