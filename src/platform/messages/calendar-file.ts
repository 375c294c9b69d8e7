import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { UrlId } from '#kernel/id.ts';
import { SAYINGS } from './message-template.ts';
import type { MeetingTime } from './send-message.ts';

/** One meeting as a calendar takes it: the next of the record that the link leads to, and when. */
export type CalendarMeeting = {
  readonly about: UrlId<string>;
  readonly when: MeetingTime;
  readonly link: string;
  /** Rises with each message about the meeting; a calendar keeps what came with the highest. */
  readonly sequence: number;
  /** Who is asked, and who asks. Without them it is a file that somebody takes for themselves. */
  readonly invitation?: { readonly method: 'request' | 'cancel'; readonly to: string; readonly from: string };
};

const METHODS = { request: ICalCalendarMethod.REQUEST, cancel: ICalCalendarMethod.CANCEL };

/**
 * The meeting as an iCalendar file (RFC 5545; how it is sent: RFC 5546). It names nobody but the one it goes to: who else
 * comes would tell which services a family has. Hours are in UTC, so no two calendars read them differently.
 */
export function calendarFile({ about, when, link, sequence, invitation }: CalendarMeeting): string {
  const cancelled = invitation?.method === 'cancel';
  const calendar = new ICalCalendar({
    prodId: { company: 'RootED', product: 'RootED', language: 'EN' },
    method: invitation ? METHODS[invitation.method] : ICalCalendarMethod.PUBLISH,
  });
  const event = calendar.createEvent({
    id: `${about}@rooted`,
    sequence,
    ...timesOf(when),
    summary: SAYINGS.meeting,
    description: `Sign in to see what it is about: ${link}`,
    url: link,
    class: ICalEventClass.PRIVATE,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (invitation) {
    event.organizer({ name: 'RootED', email: invitation.from });
    event.createAttendee({ email: invitation.to, rsvp: false });
  }
  return calendar.toString();
}

/** A day without hours does not make anybody look busy all of it. */
const timesOf = (when: MeetingTime) =>
  typeof when === 'string'
    ? {
        start: Temporal.PlainDate.from(when),
        end: Temporal.PlainDate.from(when).add({ days: 1 }),
        allDay: true,
        transparency: ICalEventTransparency.TRANSPARENT,
        busystatus: ICalEventBusyStatus.FREE,
      }
    : { start: when.from, end: when.until };
