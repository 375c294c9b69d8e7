import { z } from 'zod';
import { oneOf, optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { listActions, listNeeds } from '../content.queries.ts';
import { PLAN_CLOSED, findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { SettleActionPage } from './settle-action.page.tsx';
import { settleAction } from './settle-action.ts';

const fields = z.object({
  settlement: oneOf(['done', 'not-done'], 'Say whether it was done'),
  why: optionalText(1_000),
});

export const settleActionRoute = form({
  path: plansPaths.settleAction(':plan', ':action'),
  needs: 'plans:work',
  title: 'What became of this action?',
  fields,
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
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'already-settled': { message: 'Somebody has already said what became of this action' },
    'why-missing': { field: 'why', message: 'Say why it will not be done' },
    'changed-meanwhile': { message: 'Somebody else changed this action meanwhile. Look again, then send' },
  },
  done: (_, { inHand }) => ({ to: plansPaths.plan(inHand.plan.urlId), flash: 'Recorded.' }),
});
