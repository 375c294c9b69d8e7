import { todayInLondon } from '#kernel/local-date.ts';
import { form } from '#platform/web/form-route.ts';
import { plainWordsOn } from '../../plain-words/plain-words.queries.ts';
import { findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { listTeam } from '../../team/team.queries.ts';
import { ACTION_REFUSALS, actionFields } from '../add-action/action-form.ts';
import { listActions, listNeeds } from '../content.queries.ts';
import { ALREADY_SETTLED } from '../settle-action/settle-form.ts';
import { ChangeActionPage } from './change-action.page.tsx';
import { asItIs, changeAction } from './change-action.ts';

export const CHANGE_REFUSALS = {
  ...ACTION_REFUSALS,
  'already-settled': ALREADY_SETTLED,
  'changed-meanwhile': {
    message: 'Somebody else changed this action while you were writing. Nothing is lost: compare',
  },
} as const;

export const changeActionRoute = form({
  path: plansPaths.changeAction(':plan', ':action'),
  needs: 'plans:work',
  title: 'Change an action',
  fields: actionFields,
  drafts: 'plans.action-change',
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    if (!inHand) return undefined;
    const actions = await listActions(asked.tx, inHand.plan.id);
    const action = actions.find(({ urlId }) => urlId === asked.params['action']);
    const needs = await listNeeds(asked.tx, inHand.plan.id);
    const need = needs.find(({ id }) => id === action?.needId);
    if (!action || !need) return undefined;
    const team = await listTeam(asked.tx, inHand.plan.id);
    return { inHand, action, need, team, words: await plainWordsOn(asked.tx, todayInLondon()) };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  start: ({ inHand, team, action }) => asItIs(inHand, team, action),
  view: (loaded, entry, shown) => <ChangeActionPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, loaded, { version }) => changeAction(asked, loaded, typed, version),
  refusals: CHANGE_REFUSALS,
  done: (_, { inHand }) => ({ to: plansPaths.plan(inHand.plan.urlId), flash: 'The action is changed.' }),
});
