import { z } from 'zod';
import { form } from '#platform/web/form-route.ts';
import { PLAN_CLOSED, findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { listTeam } from '../team.queries.ts';
import { LeaveTeamPage } from './leave-team.page.tsx';
import { leaveTeam } from './leave-team.ts';

export const leaveTeamRoute = form({
  path: plansPaths.leaveTeam(':plan', ':worker'),
  needs: 'plans:work',
  title: 'Leave the team',
  fields: z.object({}),
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    const team = inHand ? await listTeam(asked.tx, inHand.plan.id) : [];
    const member = team.find(({ key }) => key === asked.params['worker']);
    if (!inHand || !member) return undefined;
    const isMe = member.userId === asked.actor.userId && member.orgId === asked.actor.orgId;
    return isMe || inHand.plan.myRole === 'lead' ? { inHand, member, isMe } : undefined;
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, _, shown) => <LeaveTeamPage {...loaded} shown={shown} />,
  save: ({ tx }, _, { inHand, member }) => leaveTeam(tx, inHand, member),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'leads-the-plan': { message: 'The lead professional cannot leave before somebody else has accepted the lead' },
  },
  done: (_, { inHand, isMe }) =>
    isMe
      ? { to: plansPaths.plans, flash: 'You left the team.' }
      : { to: plansPaths.team(inHand.plan.urlId), flash: 'Their part in the team has ended.' },
});
