import type { Id } from '#kernel/id.ts';
import { inWords, type LocalDate } from '#kernel/local-date.ts';
import { attendancePercent, isPersistent, isSevere, missedOf, type Sessions } from '../attendance/attendance.rules.ts';
import type { SuspensionCategory, SuspensionLimits } from '../codes/suspension-codes.ts';
import type { SuspensionAlert } from '../suspensions/suspension.rules.ts';
import type { Enrolment } from '../roll/on-roll.rules.ts';
import type { CountedSuspension, Suspension } from './suspended-days.rules.ts';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

const percentInWords = (sessions: Sessions): string => {
  const percent = attendancePercent(sessions);
  return `${NUMBER.format(percent ?? 0)}%`;
};

const count = (number: number, one: string, many = `${one}s`): string =>
  `${NUMBER.format(number)} ${number === 1 ? one : many}`;

/** Attendance as somebody would say it to a parent. A session is half a school day. */
export function attendanceInWords(sessions: Sessions): string {
  if (sessions.possible === 0) return 'No session at which the child could have been is recorded.';
  const attended = `Attended ${NUMBER.format(sessions.attended)} of ${count(sessions.possible, 'possible session')}`;
  return `${attended}, which is ${percentInWords(sessions)}. ${missedInWords(sessions)}`;
}

/** The same in short, for a list. */
export const sessionsInWords = (sessions: Sessions): string =>
  sessions.possible === 0
    ? 'No possible session'
    : `${percentInWords(sessions)}: attended ${sessions.attended} of ${sessions.possible}. ${missedInWords(sessions)}`;

function missedInWords(sessions: Sessions): string {
  const { authorised, unauthorised, late } = sessions;
  const missed = missedOf(sessions);
  const why =
    missed === 0 ? 'Missed none.' : `Missed ${missed}: ${authorised} authorised, ${unauthorised} unauthorised.`;
  return late === 0 ? why : `${why} Late ${count(late, 'time')}.`;
}

export const CODES_CHANGED_IN_WORDS =
  'The national codes changed on 19 August 2024. Since then an interview counts as absence, and a part-time timetable has a code of its own, so years before and after cannot be compared exactly.';

/** DfE's words for much absence, with what they mean. */
export function absenceLevel(sessions: Sessions): string | undefined {
  if (isSevere(sessions)) return 'Half or more of the possible sessions were missed (severe absence).';
  if (isPersistent(sessions)) return 'A tenth or more of the possible sessions were missed (persistent absence).';
  return undefined;
}

export const CATEGORY_WORDS: Readonly<Record<SuspensionCategory, string>> = {
  SUSP: 'Suspension',
  LNCH: 'Suspension over lunchtime',
  PERM: 'Permanent exclusion',
};

export const inDays = (days: number): string => count(days, 'school day');

export const datesInWords = ({ startDate, startSession, endDate }: Suspension): string => {
  const from = `${inWords(startDate)}${startSession === 'PM' ? ' (afternoon)' : ''}`;
  return endDate && endDate !== startDate ? `${from} to ${inWords(endDate)}` : from;
};

/** What the law asks for, in words; the limits are those in force. */
export const alertInWords = (alert: SuspensionAlert, limits: SuspensionLimits): string =>
  ({
    'governors-if-parent-asks': `More than ${inDays(limits.ifParentAsksOver)} in this term: the governing board must consider whether the child should come back, if a parent asks.`,
    'governors-consider-reinstatement': `More than ${inDays(limits.alwaysOver)} in this term: the governing board must consider whether the child should come back, whether or not a parent asks.`,
    'near-limit': `${inDays(limits.warnFrom)} or more in this school year: the law allows ${limits.most}.`,
    'limit-reached': `The ${inDays(limits.most)} that the law allows in a school year are used up: no further suspension is lawful this year.`,
  })[alert];

/** 'year 7', 'reception'; undefined where the school has not said. */
export const yearInWords = (yearGroup: string | null): string | undefined => {
  if (yearGroup === null) return undefined;
  return yearGroup === 'R' ? 'reception' : `year ${yearGroup}`;
};

/** The suspensions of a school year in a sentence. */
export function suspensionInWords(counted: readonly CountedSuspension[]): string {
  const permanent = counted.some(({ suspension }) => suspension.category === 'PERM');
  const days = counted.reduce((sum, each) => sum + each.days, 0);
  const suspended =
    days === 0 ? 'No suspension is recorded this school year.' : `Suspended for ${inDays(days)} this school year.`;
  return permanent ? `${days === 0 ? '' : `${suspended} `}Permanently excluded this school year.` : suspended;
}

export type SchoolEvent = {
  readonly id: string;
  readonly personId: Id<'person'>;
  readonly on: LocalDate;
  readonly what: string;
};

/** What happened, a sentence each that the child could read. */
export const listSchoolEvents = (
  enrolments: readonly Enrolment[],
  suspensions: readonly Suspension[],
  schools: ReadonlyMap<Id<'organisation'>, string>,
): SchoolEvent[] => [
  ...enrolments.flatMap(({ id, personId, schoolOrgId, entryDate, leavingDate }) => {
    const school = schools.get(schoolOrgId);
    const joined = { id: `school joined ${id}`, personId, on: entryDate, what: `Joined ${school}` };
    if (!leavingDate) return [joined];
    return [joined, { id: `school left ${id}`, personId, on: leavingDate, what: `Left ${school}` }];
  }),
  ...suspensions.map(({ id, personId, startDate, category, sessions }) => ({
    id: `school suspended ${id}`,
    personId,
    on: startDate,
    what: sessions === null ? CATEGORY_WORDS[category] : `${CATEGORY_WORDS[category]}, ${inDays(sessions / 2)}`,
  })),
];
