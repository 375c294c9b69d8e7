import { form } from '#platform/web/form-route.ts';
import { listActions, listNeeds } from '../content.queries.ts';
import { findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { SettleActionPage } from './settle-action.page.tsx';
import { settleAction } from './settle-action.ts';
import { SETTLE_REFUSALS, settleFields } from './settle-form.ts';

export const settleActionRoute = form({
  path: plansPaths.settleAction(':plan', ':action'),
  needs: 'plans:work',
  title: 'What became of this action?',
  fields: settleFields,
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    if (!inHand) return undefined;
    const actions = await listActions(asked.tx, inHand.plan.id);
    const action = actions.find(({ urlId }) => urlId === asked.params['action']);
    const needs = await listNeeds(asked.tx, inHand.plan.id);
    const need = needs.find(({ id }) => id === action?.needId);
    return action && need && { inHand, action, need };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <SettleActionPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, action, need }, { version }) =>
    settleAction(asked, inHand, action, need, typed, version),
  refusals: SETTLE_REFUSALS,
  done: (_, { inHand }) => ({ to: plansPaths.plan(inHand.plan.urlId), flash: 'Recorded.' }),
});
