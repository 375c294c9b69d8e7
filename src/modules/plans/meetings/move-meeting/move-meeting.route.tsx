import { z } from 'zod';
import { day, oneOf, optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { dayTyped } from '../../content/day-typed.ts';
import { PLAN_CLOSED, personsOf } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { asArranged } from '../as-arranged.ts';
import { findMeetingToCome, trailToMeeting } from '../meeting-in-hand.ts';
import { HOWS } from '../meeting.rules.ts';
import { timeOfDay } from '../time-of-day.ts';
import { MoveMeetingPage } from './move-meeting.page.tsx';
import { moveMeeting } from './move-meeting.ts';

const fields = z.object({
  on: day('the new day'),
  from: timeOfDay('the time when it begins'),
  until: timeOfDay('the time when it ends'),
  how: oneOf(HOWS, 'Say how you meet'),
  place: optionalText(500),
  why: text('Say why it is moved', 1_000),
});

export const moveMeetingRoute = form({
  path: plansPaths.moveMeeting(':plan', ':meeting'),
  needs: 'plans:work',
  title: 'Move the meeting',
  fields,
  load: findMeetingToCome,
  trail: trailToMeeting,
  start: ({ meeting }) => ({
    on: dayTyped(meeting.meetsOn),
    ...asArranged(meeting),
  }),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <MoveMeetingPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, loaded, { version }) => moveMeeting(asked, loaded, typed, version),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'review-in-the-past': { field: 'on', message: 'The meeting must be today or later' },
    'review-too-far': { field: 'on', message: 'The meeting is too far ahead: see the longest time above' },
    'ends-before-it-begins': { field: 'until', message: 'The meeting must end after it begins' },
    'changed-meanwhile': { message: 'Somebody else changed the meeting while you were writing. Look again, then send' },
  },
  done: (_, { inHand, meeting }) => ({
    to: plansPaths.meetingPage(inHand.plan.urlId, meeting.urlId),
    flash:
      'The meeting is moved, in the calendars of the team too. Who has no account and was sent a link has a new one that says the day; tell the others of the family yourself.',
  }),
});
