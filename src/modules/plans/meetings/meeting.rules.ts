import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { type Clocks, type ReviewRefusal, ruleOnReviewDate } from '../clocks/review.rules.ts';

export const HOWS = ['face-to-face', 'online', 'phone'] as const;
export type How = (typeof HOWS)[number];

/** The worst first, so that a higher number is better; the wording is the area's to change for each meeting. */
export const USUAL_QUESTION =
  'Where are things today, if 0 means as bad as they could be and 10 means well enough to manage without us?';

const TIME = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i;

/** A time of day as people type it (9, 9:30, 9.30, 2pm, 14:00), as `09:30`; undefined where there is none. */
export function findTime(typed: string): string | undefined {
  const [, hour, minute = '00', half] = TIME.exec(typed.trim()) ?? [];
  if (hour === undefined) return undefined;
  const hours = half ? inHalf(Number(hour), half.toLowerCase()) : Number(hour);
  return hours < 24 && Number(minute) < 60 ? `${String(hours).padStart(2, '0')}:${minute}` : undefined;
}

/** 12am is midnight, 12pm is noon; 13pm is nothing. */
function inHalf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

export type MeetingTimeRefusal = ReviewRefusal | 'ends-before-it-begins';

/** A meeting is no later than the area's time to the next review allows, and ends after it began. */
export function ruleOnMeetingTime(
  { on, from, until }: { on: LocalDate; from: string; until: string },
  today: LocalDate,
  clocks: Clocks,
): Ruling<LocalDate, MeetingTimeRefusal> {
  return until <= from ? refuse('ends-before-it-begins') : ruleOnReviewDate(on, today, clocks);
}

export type PlanningTimeRefusal = MeetingTimeRefusal | 'before-the-plan';

/** A meeting that was held without being planned here is put down with the day on which it was, from the plan's first on. */
export const ruleOnPlanning = (
  time: { on: LocalDate; from: string; until: string },
  today: LocalDate,
  clocks: Clocks,
  openedOn: LocalDate,
): Ruling<LocalDate, PlanningTimeRefusal> => {
  if (time.on >= today) return ruleOnMeetingTime(time, today, clocks);
  if (time.on < openedOn) return refuse('before-the-plan');
  return time.until <= time.from ? refuse('ends-before-it-begins') : allow(time.on);
};

/** Held means that somebody came: a meeting to which nobody came was not one (a contact attempted is not a contact made). */
export const ruleOnHolding = (cameToIt: number): Ruling<void, 'nobody-came'> =>
  cameToIt > 0 ? allow(undefined) : refuse('nobody-came');
