import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { listNeeds } from '../content.queries.ts';
import { PLAN_CLOSED, findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { ChangeNeedPage } from './change-need.page.tsx';
import { changeNeed } from './change-need.ts';

const fields = z.object({
  name: text('Say what the need is', 200),
  wanted: text('Say what the family wants to be different', 1_000),
});

export const changeNeedRoute = form({
  path: plansPaths.changeNeed(':plan', ':need'),
  needs: 'plans:work',
  title: 'Change a need',
  fields,
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    const needs = inHand ? await listNeeds(asked.tx, inHand.plan.id) : [];
    const need = needs.find(({ urlId }) => urlId === asked.params['need']);
    return inHand && need && { inHand, need };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  start: ({ need }) => ({ name: need.name, wanted: need.wanted }),
  view: (loaded, entry, shown) => <ChangeNeedPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, { inHand, need }, { version }) => changeNeed(tx, inHand, need, typed, version),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'changed-meanwhile': {
      message: 'Somebody else changed this need while you were writing. Nothing is lost: compare',
    },
  },
  done: (_, { inHand }) => ({ to: plansPaths.plan(inHand.plan.urlId), flash: 'The need is changed.' }),
});
