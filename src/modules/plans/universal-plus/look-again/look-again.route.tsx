import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { day, oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { clocksOn } from '../../plan/area-lists.queries.ts';
import { PLAN_CLOSED, findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { LookAgainPage } from './look-again.page.tsx';
import { lookAgain } from './look-again.ts';

const fields = z.object({
  kind: oneOf(['held', 'moved'], 'Say whether you looked at it together'),
  text: text('Say what has changed, or why it is moved'),
  nextReviewOn: day('the day of the next look'),
});

export const lookAgainRoute = form({
  path: plansPaths.look(':plan'),
  needs: 'plans:work',
  title: 'Say what has changed',
  fields,
  drafts: 'plans.look',
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    if (inHand?.plan.kind !== 'universal-plus') return undefined;
    const today = todayInLondon();
    return { inHand, today, clocks: await clocksOn(asked.tx, today) };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <LookAgainPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, today, clocks }, { version }) =>
    lookAgain(asked, inHand, typed, { today, clocks, version }),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'team-meets': { message: 'A team works on this plan now: plan a meeting' },
    'not-everyone': { message: 'This is about everybody in the plan, and you may not see all of them' },
    'review-in-the-past': { field: 'nextReviewOn', message: 'The next look must be today or later' },
    'review-too-far': { field: 'nextReviewOn', message: 'The next look is too far ahead: see the longest time below' },
    'changed-meanwhile': {
      message: 'Somebody else changed the plan while you were writing. Look at the date, then send',
    },
  },
  done: (_, { inHand }) => ({ to: plansPaths.plan(inHand.plan.urlId), flash: 'Recorded, with the next look.' }),
});
