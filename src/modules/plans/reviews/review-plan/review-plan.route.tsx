import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { day, oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { clocksOn } from '../../plan/area-lists.queries.ts';
import { PLAN_CLOSED, findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { ReviewPlanPage } from './review-plan.page.tsx';
import { reviewPlan } from './review-plan.ts';

const fields = z.object({
  kind: oneOf(['held', 'moved'], 'Say whether the review took place'),
  text: text('Say what changed, or why the review is moved'),
  nextReviewOn: day('the date of the next review'),
});

export const reviewPlanRoute = form({
  path: plansPaths.review(':plan'),
  needs: 'plans:work',
  title: 'Record or move the review',
  fields,
  drafts: 'plans.review',
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    const today = todayInLondon();
    return inHand && { inHand, today, clocks: await clocksOn(asked.tx, today) };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <ReviewPlanPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, today, clocks }, { version }) =>
    reviewPlan(asked, inHand, typed, { today, clocks, version }),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'not-everyone': { message: 'A review is about everybody in the plan, and you may not see all of them' },
    'meeting-planned': { message: 'A meeting is planned: run it, move it, or call it off' },
    'review-in-the-past': { field: 'nextReviewOn', message: 'The next review must be today or later' },
    'review-too-far': {
      field: 'nextReviewOn',
      message: 'The next review is too far ahead: see the longest time below',
    },
    'changed-meanwhile': {
      message: 'Somebody else changed the plan while you were writing. Look at the date, then send',
    },
  },
  done: (_, { inHand }) => ({ to: plansPaths.plan(inHand.plan.urlId), flash: 'Recorded, with the next review.' }),
});
