import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { continuumOn } from '#modules/frameworks/index.ts';
import { day, oneOf } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { listNeeds } from '../../content/content.queries.ts';
import { dayTyped } from '../../content/day-typed.ts';
import { clocksOn } from '../../plan/area-lists.queries.ts';
import { PLAN_CLOSED, findPlanToLead, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { addWorkingDays } from '../../clocks/working-days.rules.ts';
import { GrowIntoTafPage } from './grow-into-taf.page.tsx';
import { growIntoTaf } from './grow-into-taf.ts';

const fields = z.object({
  level: oneOf(['3', '4'], 'Say what level of need it is').transform(Number),
  meetsOn: day('the day when the team first meets'),
});

export const growIntoTafRoute = form({
  path: plansPaths.grow(':plan'),
  needs: 'plans:work',
  title: 'Let it grow into a Team Around the Family',
  fields,
  async load(asked) {
    const inHand = await findPlanToLead(asked);
    if (!inHand) return undefined;
    const { tx } = asked;
    const today = todayInLondon();
    return {
      inHand,
      today,
      needs: await listNeeds(tx, inHand.plan.id),
      levels: await continuumOn(tx, today),
      clocks: await clocksOn(tx, today),
    };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  start: ({ today, clocks }) => ({ level: '3', meetsOn: dayTyped(addWorkingDays(today, clocks.firstMeeting)) }),
  view: (loaded, entry, shown) => <GrowIntoTafPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, loaded, { version }) => growIntoTaf(asked, loaded, typed, version),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'is-a-taf-already': { message: 'This plan is a Team Around the Family already' },
    'statutory-level': {
      field: 'level',
      message: 'Statutory social work is not opened here: call the front door now',
    },
    'review-in-the-past': { field: 'meetsOn', message: 'The day must be today or later' },
    'review-too-far': { field: 'meetsOn', message: 'The day is too far ahead: see the longest time above' },
    'changed-meanwhile': { message: 'Somebody else changed this plan meanwhile. Look again, then send' },
  },
  done: (_, { inHand }) => ({
    to: plansPaths.plan(inHand.plan.urlId),
    flash: 'The plan goes on as a Team Around the Family. Add needs, and ask others to join.',
  }),
});
