import { todayInLondon } from '#kernel/local-date.ts';
import { form } from '#platform/web/form-route.ts';
import { listNeeds } from '../content.queries.ts';
import { findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { plainWordsOn } from '../../plain-words/plain-words.queries.ts';
import { listTeam } from '../../team/team.queries.ts';
import { AddActionPage } from './add-action.page.tsx';
import { addAction } from './add-action.ts';
import { ACTION_REFUSALS, actionFields } from './action-form.ts';

export const addActionRoute = form({
  path: plansPaths.addAction(':plan', ':need'),
  needs: 'plans:work',
  title: 'Add an action',
  fields: actionFields,
  drafts: 'plans.action',
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    const needs = inHand ? await listNeeds(asked.tx, inHand.plan.id) : [];
    const need = needs.find(({ urlId }) => urlId === asked.params['need']);
    return (
      inHand &&
      need && {
        inHand,
        need,
        team: await listTeam(asked.tx, inHand.plan.id),
        words: await plainWordsOn(asked.tx, todayInLondon()),
      }
    );
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <AddActionPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, need, team }) => addAction(asked, inHand, need, team, typed, todayInLondon()),
  refusals: ACTION_REFUSALS,
  done: (_, { inHand }) => ({ to: plansPaths.plan(inHand.plan.urlId), flash: 'The action is in the plan.' }),
});
