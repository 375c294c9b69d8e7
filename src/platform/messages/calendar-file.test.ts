import { describe, expect, it } from 'vitest';
import type { UrlId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type CalendarMeeting, calendarFile } from './calendar-file.ts';
import { readCalendar } from './testing/read-calendar.ts';

const ABOUT = 'abcdefghijklmnopqrstuA' as UrlId<'plan'>;
const MEETING: CalendarMeeting = {
  about: ABOUT,
  when: getLocalDate('2026-12-04'),
  link: `https://rooted.example/plans/${ABOUT}`,
  sequence: 7,
};
const INVITATION = { method: 'request', to: 'lead@school.example', from: 'rooted@council.example' } as const;

describe('a meeting in a calendar', () => {
  it('is one day, with a link and nothing of what it is about', () => {
    const { method, component, event } = readCalendar(calendarFile({ ...MEETING, invitation: INVITATION }));
    expect(method).toBe('REQUEST');
    expect([event.uid, event.sequence, event.summary, event.location]).toEqual([
      `${ABOUT}@rooted`,
      7,
      'Meeting (RootED)',
      null,
    ]);
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([
      true,
      '2026-12-04',
      '2026-12-05',
    ]);
    expect(event.description).toBe(`Sign in to see what it is about: https://rooted.example/plans/${ABOUT}`);
    expect(component.getFirstPropertyValue('class')).toBe('PRIVATE');
    expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(event.organizer).toBe('mailto:rooted@council.example');
    expect(event.attendees.map((attendee) => attendee.getFirstValue())).toEqual(['MAILTO:lead@school.example']);
  });

  it('is moved under the same name, with a higher number', () => {
    const later = { ...MEETING, when: getLocalDate('2027-01-15'), sequence: 12, invitation: INVITATION };
    const [before, after] = [
      readCalendar(calendarFile({ ...MEETING, invitation: INVITATION })),
      readCalendar(calendarFile(later)),
    ];
    expect(after.event.uid).toBe(before.event.uid);
    expect(after.event.sequence).toBeGreaterThan(before.event.sequence);
    expect(after.event.startDate.toString()).toBe('2027-01-15');
  });

  it('is cancelled under the same name', () => {
    const cancel = { ...MEETING, sequence: 15, invitation: { ...INVITATION, method: 'cancel' as const } };
    const { method, component, event } = readCalendar(calendarFile(cancel));
    expect([method, event.uid, event.sequence]).toEqual(['CANCEL', `${ABOUT}@rooted`, 15]);
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('has its hours in UTC, in summer as in winter', () => {
    const at = (from: string, until: string) =>
      readCalendar(calendarFile({ ...MEETING, when: { from: new Date(from), until: new Date(until) } })).event;
    const summer = at('2027-06-10T14:00+01:00', '2027-06-10T15:30+01:00');
    expect([summer.startDate.toString(), summer.startDate.zone.tzid]).toEqual(['2027-06-10T13:00:00Z', 'UTC']);
    expect(summer.endDate.toString()).toBe('2027-06-10T14:30:00Z');
    expect(at('2027-12-10T14:00Z', '2027-12-10T15:00Z').startDate.toString()).toBe('2027-12-10T14:00:00Z');
  });

  it('as a file that somebody takes asks nobody', () => {
    const { method, event } = readCalendar(calendarFile(MEETING));
    expect([method, event.organizer, event.attendees]).toEqual(['PUBLISH', null, []]);
  });
});
