import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { anyOf, day, oneOf, optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { dayTyped } from '../../content/day-typed.ts';
import { clocksOn } from '../../plan/area-lists.queries.ts';
import { PLAN_CLOSED, findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { listTeam } from '../../team/team.queries.ts';
import { asArranged } from '../as-arranged.ts';
import { listMeetings } from '../meetings.queries.ts';
import { HOWS, USUAL_QUESTION } from '../meeting.rules.ts';
import { timeOfDay } from '../time-of-day.ts';
import { PlanMeetingPage } from './plan-meeting.page.tsx';
import { planMeeting } from './plan-meeting.ts';

const fields = z.object({
  on: day('the day of the meeting'),
  from: timeOfDay('the time when it begins'),
  until: timeOfDay('the time when it ends'),
  how: oneOf(HOWS, 'Say how you meet'),
  place: optionalText(500),
  question: text('Enter the question that everybody answers from 0 to 10', 500),
  invited: anyOf('Choose who is asked to come'),
});

export const planMeetingRoute = form({
  path: plansPaths.planMeeting(':plan'),
  needs: 'plans:work',
  title: 'Plan a meeting',
  fields,
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    if (inHand?.plan.kind !== 'taf') return undefined;
    const today = todayInLondon();
    const { tx } = asked;
    return {
      inHand,
      today,
      clocks: await clocksOn(tx, today),
      team: await listTeam(tx, inHand.plan.id),
      last: (await listMeetings(tx, inHand.plan.id)).find(({ status }) => status === 'held'),
    };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  // What was arranged for the last meeting is not asked again.
  start: ({ inHand: { plan, persons }, team, today, last }) => ({
    ...(last && asArranged(last)),
    on: dayTyped(plan.nextReviewOn < today ? today : plan.nextReviewOn),
    question: last?.question || USUAL_QUESTION,
    invited: [...persons, ...team].map(({ key }) => key),
  }),
  view: (loaded, entry, shown) => <PlanMeetingPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, ...known }, { version }) => planMeeting(asked, inHand, typed, { ...known, version }),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'not-everyone': { message: 'A meeting is about everybody in the plan, and you may not see all of them' },
    'planned-already': { message: 'A meeting is planned already. Move it, or call it off first' },
    'review-in-the-past': { field: 'on', message: 'The meeting must be today or later' },
    'before-the-plan': { field: 'on', message: 'The plan was not open yet on that day' },
    'review-too-far': { field: 'on', message: 'The meeting is too far ahead: see the longest time above' },
    'ends-before-it-begins': { field: 'until', message: 'The meeting must end after it begins' },
    'changed-meanwhile': { message: 'Somebody else changed the plan while you were writing. Look again, then send' },
  },
  done: ({ urlId, wasHeld }, { inHand: { plan } }) =>
    wasHeld
      ? { to: plansPaths.runMeeting(plan.urlId, urlId), flash: 'Say who came, what was said and what was decided.' }
      : {
          to: plansPaths.meetingPage(plan.urlId, urlId),
          flash: 'The meeting is planned, and in the calendars of the team.',
        },
});
