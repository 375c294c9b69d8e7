import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { allow } from '#kernel/ruling.ts';
import { optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { closingReasonsOn } from '../plan/area-lists.queries.ts';
import { findEnding, listActions, listNeeds } from '../content/content.queries.ts';
import { PLAN_CLOSED, findPlanToLead, personsOf, trailTo } from '../plan/plan-in-hand.ts';
import { findSeparated } from '../plan/separated.queries.ts';
import { plansPaths } from '../plans.paths.ts';
import { ClosePlanPage } from './close-plan.page.tsx';
import { closePlan } from './close-plan.ts';
import { answersTyped } from './closing-typed.ts';

const fields = z.object({
  reason: text('Say why the plan ends'),
  familyView: optionalText(),
  whatNext: text('Say what happens next'),
});

export const closePlanRoute = form({
  path: plansPaths.close(':plan'),
  needs: 'plans:work',
  title: 'Close the family plan',
  fields,
  drafts: 'plans.close',
  async load(asked) {
    const inHand = await findPlanToLead(asked);
    if (!inHand) return undefined;
    const today = todayInLondon();
    const actions = await listActions(asked.tx, inHand.plan.id);
    return {
      inHand,
      today,
      needs: await listNeeds(asked.tx, inHand.plan.id),
      openActions: actions.filter(({ status }) => status === 'open'),
      reasons: await closingReasonsOn(asked.tx, today),
      separated: await findSeparated(asked.tx, inHand.plan.id),
    };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <ClosePlanPage {...loaded} entry={entry} shown={shown} />,
  async save(asked, typed, { inHand, today, needs, openActions }, posted) {
    const closed = { ...typed, ...answersTyped(posted.typed, needs, openActions) };
    const ruling = await closePlan(asked, inHand, closed, { today, version: posted.version });
    return ruling.allowed ? allow({ mayPrint: (await findEnding(asked.tx, inHand.plan.id)) !== undefined }) : ruling;
  },
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'not-everyone': { message: 'Closing is about everybody in the plan, and you may not see all of them' },
    'somebody-stops': {
      message: 'Somebody no longer agrees to work together. Decide first what that means for the children',
    },
    'reason-missing': { field: 'reason', message: 'Say why the plan ends' },
    'family-not-asked': { field: 'familyView', message: 'Say what the family say about it' },
    'outcome-missing': { message: 'Say of each need whether what the family wanted has come about' },
    'left-undone-without-a-word': { message: 'Say of each action that is still open why it was not done' },
    'outcomes-not-met': {
      field: 'reason',
      message: 'A plan ends with outcomes met only where every need is met. Choose another reason',
    },
    'changed-meanwhile': { message: 'Somebody else changed the plan while you were writing. Look again, then send' },
  },
  // Whoever works with all of them otherwise takes them the paper of how it ended; the others may not see it any more.
  done: ({ mayPrint }, { inHand }) => ({
    to: mayPrint ? plansPaths.print(inHand.plan.urlId) : plansPaths.plans,
    flash: 'The family plan is closed.',
  }),
});
