import { z } from 'zod';
import { form } from '#platform/web/form-route.ts';
import { PLAN_CLOSED, findPlanToLead, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { ONE_ORGANISATION } from '../team.ts';
import { findWorker } from '../workers.queries.ts';
import { AddToTeamPage } from './add-to-team.page.tsx';
import { addToTeam } from './add-to-team.ts';

export const addToTeamRoute = form({
  path: plansPaths.addToTeam(':plan', ':worker'),
  needs: 'plans:work',
  title: 'Add to the team',
  fields: z.object({}),
  async load(asked) {
    const inHand = await findPlanToLead(asked);
    const worker = await findWorker(asked.tx, asked.params['worker']!);
    return inHand && worker && { inHand, worker };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, _, shown) => <AddToTeamPage {...loaded} shown={shown} />,
  save: ({ tx }, _, { inHand, worker }) => addToTeam(tx, inHand, worker),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'one-organisation': ONE_ORGANISATION,
    'cannot-take-part': {
      message:
        'This worker cannot take part in this plan: ask somebody else. Nobody can once the family no longer agrees',
    },
  },
  done: (_, { inHand }) => ({ to: plansPaths.team(inHand.plan.urlId), flash: 'They are on the team.' }),
});
