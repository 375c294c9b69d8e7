import type { Id } from '#kernel/id.ts';
import { type LocalDate, weekday } from '#kernel/local-date.ts';
import { academicYearOf, findTerm, type SchoolCalendar } from '../calendar/school-calendar.rules.ts';
import { whyNoSchoolDay } from '../calendar/school-day.rules.ts';
import type { SuspensionCategory, SuspensionLimits } from '../codes/suspension-codes.ts';
import {
  type IsExpected,
  listSuspendedSessions,
  listSuspensionAlerts,
  type SuspendedDay,
  type SuspensionAlert,
  type SuspensionTotals,
  totalSuspensions,
} from '../suspensions/suspension.rules.ts';

export type Suspension = {
  readonly id: Id<'suspension'>;
  readonly personId: Id<'person'>;
  readonly schoolOrgId: Id<'organisation'>;
  readonly category: SuspensionCategory;
  /** National codes, the main one first. */
  readonly reasons: readonly string[];
  readonly startDate: LocalDate;
  readonly startSession: 'AM' | 'PM';
  /** Half days; null for a permanent exclusion. */
  readonly sessions: number | null;
  readonly endDate: LocalDate | null;
};

/**
 * The days that a suspension takes, school day after school day. A suspension over lunchtime counts as half a day (DfE,
 * Suspension and permanent exclusion); a permanent exclusion takes no days. Marks are not looked at: from the sixth day a
 * suspended child may be marked as at another school (D) or at other provision (B), and the day counts all the same.
 */
export function daysOfSuspension(suspension: Suspension, calendar: SchoolCalendar): SuspendedDay[] {
  const { category, sessions, startDate, startSession } = suspension;
  if (category === 'PERM' || sessions === null) return [];
  const lunchtime = category === 'LNCH';
  const isExpected: IsExpected = ({ date, session }) =>
    weekday(date) <= 5 && whyNoSchoolDay(calendar, date) === undefined && !(lunchtime && session === 'PM');
  const first = { date: startDate, session: lunchtime ? ('AM' as const) : startSession };
  const ruling = listSuspendedSessions(first, sessions, isExpected);
  if (!ruling.allowed) return [{ date: startDate, sessions }];
  const byDate = Map.groupBy(ruling.value, ({ date }) => date);
  return [...byDate].map(([date, same]) => ({ date, sessions: same.length }));
}

/** A suspension with the totals, in school days, that it brought the child to. */
export type CountedSuspension = {
  readonly suspension: Suspension;
  readonly days: number;
  readonly totals: SuspensionTotals;
};

/** The running totals of the term and the school year, over the schools at which these suspensions were, in their order. */
export function countSuspensions(suspensions: readonly Suspension[], calendar: SchoolCalendar): CountedSuspension[] {
  const before: SuspendedDay[] = [];
  return suspensions.map((suspension) => {
    const own = daysOfSuspension(suspension, calendar);
    before.push(...own);
    const sessions = own.reduce((sum, day) => sum + day.sessions, 0);
    return { suspension, days: sessions / 2, totals: totalSuspensions(before, calendar, suspension.startDate) };
  });
}

export type SuspensionsNow = { readonly totals: SuspensionTotals; readonly alerts: readonly SuspensionAlert[] };

/** Where the totals stand on a day; in the holidays, where they stood when the last term of the year ended. */
export function suspensionsOn(
  suspensions: readonly Suspension[],
  calendar: SchoolCalendar,
  on: LocalDate,
  limits: SuspensionLimits,
): SuspensionsNow {
  const days = suspensions.flatMap((suspension) => daysOfSuspension(suspension, calendar));
  const totals = totalSuspensions(days, calendar, lastTermDay(calendar, on));
  return { totals, alerts: listSuspensionAlerts(totals, limits) };
}

function lastTermDay(calendar: SchoolCalendar, on: LocalDate): LocalDate {
  if (findTerm(calendar, on)) return on;
  const ended = calendar.terms.findLast(
    ({ lastDay }) => lastDay <= on && academicYearOf(lastDay) === academicYearOf(on),
  );
  return ended?.lastDay ?? on;
}
