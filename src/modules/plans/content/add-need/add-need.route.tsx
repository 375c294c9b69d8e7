import { todayInLondon } from '#kernel/local-date.ts';
import { form } from '#platform/web/form-route.ts';
import { findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { findAnswer } from '../../assessment/assessment.queries.ts';
import { needFrom } from '../../assessment/find-needs/need-from.ts';
import { AddNeedPage } from './add-need.page.tsx';
import { addNeed } from './add-need.ts';
import { NEED_REFUSALS, listForNeeds, needFields } from './need-form.ts';

export const addNeedRoute = form({
  path: plansPaths.addNeed(':plan'),
  needs: 'plans:work',
  title: 'Add a need',
  fields: needFields,
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
      lists: await listForNeeds(asked.tx, today),
    };
  },
  trail: ({ inHand }) => trailTo(inHand),
  start: ({ inHand, found }) => (found ? needFrom(inHand, found) : {}),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <AddNeedPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, today }) => addNeed(asked, inHand, typed, today),
  refusals: NEED_REFUSALS,
  done: (_, { inHand }) => ({ to: plansPaths.plan(inHand.plan.urlId), flash: 'The need is in the plan.' }),
});
