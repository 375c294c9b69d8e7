import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { allow, refuse, type Ruling } from '#kernel/ruling.ts';
import { academicYearOf, findTerm, type SchoolCalendar } from '../calendar/school-calendar.rules.ts';
import type { SuspensionLimits } from '../codes/suspension-codes.ts';

/** One half of a school day. */
export type SchoolSession = { readonly date: LocalDate; readonly session: 'AM' | 'PM' };

/** Whether the pupil was expected at this school then: open, not D, not at an activity they are not suspended from. */
export type IsExpected = (session: SchoolSession) => boolean;

/** How far ahead the sessions of a suspension may lie: longer than any summer holiday. */
const DAYS_AHEAD = 150;

/**
 * The sessions a suspension takes, from its first: only those the pupil was expected at this school for count, so that it
 * may be discontinuous (DfE exclusion statistics methodology). Refused where too few are found within 150 days: the
 * terms of that time are not known.
 */
export function listSuspendedSessions(
  first: SchoolSession,
  howMany: number,
  isExpected: IsExpected,
): Ruling<SchoolSession[], 'calendar-too-short'> {
  const sessions: SchoolSession[] = [];
  for (let ahead = 0; ahead <= DAYS_AHEAD && sessions.length < howMany; ahead++) {
    const date = addDays(first.date, ahead);
    const halves: SchoolSession[] = [
      { date, session: 'AM' },
      { date, session: 'PM' },
    ];
    const open = ahead === 0 && first.session === 'PM' ? halves.slice(1) : halves;
    sessions.push(...open.filter(isExpected));
  }
  return sessions.length < howMany ? refuse('calendar-too-short') : allow(sessions.slice(0, howMany));
}

/** What was taken from a pupil on one day: 1 or 2 sessions; a lunchtime suspension counts as one. */
export type SuspendedDay = { readonly date: LocalDate; readonly sessions: number };

/** School days of suspension, in halves. Over all the schools the pupil was at. */
export type SuspensionTotals = { readonly inTerm: number; readonly inYear: number };

/**
 * The running totals of the term and the academic year that a day lies in. Days already imposed count, even those still
 * to come. In a holiday the term's total is 0.
 */
export function totalSuspensions(
  days: Iterable<SuspendedDay>,
  calendar: SchoolCalendar,
  on: LocalDate,
): SuspensionTotals {
  const year = academicYearOf(on);
  const term = findTerm(calendar, on);
  let termSessions = 0;
  let yearSessions = 0;
  for (const { date, sessions } of days) {
    if (academicYearOf(date) === year) yearSessions += sessions;
    if (term && findTerm(calendar, date) === term) termSessions += sessions;
  }
  return { inTerm: termSessions / 2, inYear: yearSessions / 2 };
}

/** What the law asks for at a total, mildest first; `near-limit` is our own warning. */
export type SuspensionAlert =
  'governors-if-parent-asks' | 'governors-consider-reinstatement' | 'near-limit' | 'limit-reached';

/** The two on reinstatement exclude each other, and so do the two on the yearly limit. */
export function listSuspensionAlerts(totals: SuspensionTotals, limits: SuspensionLimits): SuspensionAlert[] {
  const alerts: SuspensionAlert[] = [];
  if (totals.inTerm > limits.alwaysOver) alerts.push('governors-consider-reinstatement');
  else if (totals.inTerm > limits.ifParentAsksOver) alerts.push('governors-if-parent-asks');
  if (totals.inYear >= limits.most) alerts.push('limit-reached');
  else if (totals.inYear >= limits.warnFrom) alerts.push('near-limit');
  return alerts;
}

/** Whether so many more school days may be imposed: no pupil is suspended for more than 45 in an academic year. */
export function ruleOnFurtherSuspension(
  totals: SuspensionTotals,
  furtherDays: number,
  limits: SuspensionLimits,
): Ruling<{ readonly daysLeft: number }, 'over-limit-of-year'> {
  const daysLeft = limits.most - totals.inYear - furtherDays;
  return daysLeft < 0 ? refuse('over-limit-of-year') : allow({ daysLeft });
}
