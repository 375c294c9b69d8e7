import { z } from 'zod';
import { day, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { PLAN_CLOSED, personsOf } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { findMeetingToCome, trailToMeeting } from '../meeting-in-hand.ts';
import { CallOffMeetingPage } from './call-off-meeting.page.tsx';
import { callOffMeeting } from './call-off-meeting.ts';

const fields = z.object({
  why: text('Say why it does not take place', 1_000),
  nextReviewOn: day('the day by which you meet instead'),
});

export const callOffMeetingRoute = form({
  path: plansPaths.callOffMeeting(':plan', ':meeting'),
  needs: 'plans:work',
  title: 'Call off the meeting',
  fields,
  load: findMeetingToCome,
  trail: trailToMeeting,
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <CallOffMeetingPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, loaded, { version }) => callOffMeeting(asked, loaded, typed, version),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'review-in-the-past': { field: 'nextReviewOn', message: 'The day must be today or later' },
    'review-too-far': { field: 'nextReviewOn', message: 'The day is too far ahead: see the longest time below' },
    'changed-meanwhile': { message: 'Somebody else changed the meeting while you were writing. Look again, then send' },
  },
  done: (_, { inHand }) => ({
    to: plansPaths.plan(inHand.plan.urlId),
    flash:
      'The meeting is called off, and out of the calendars of the team. Tell the family, and whoever else was asked.',
  }),
});
