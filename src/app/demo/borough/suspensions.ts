import type { LocalDate } from '#kernel/local-date.ts';
import {
  PERMANENT_REASONS,
  SUSPENSION_DAYS,
  SUSPENSION_REASONS,
  SUSPENSIONS_PER_PUPIL,
} from './data/published-rates.ts';
import { drawCount } from './distributions.ts';
import type { ExclusionRates, PupilGroup } from './fit-exclusion-rates.ts';
import type { Random } from './random.ts';
import { dayOfSession, type SessionCalendar, sessionsBefore, sessionsOfStay } from './session-calendar.ts';
import type { Stay } from './stays.ts';

/** A suspension, a lunchtime suspension or a permanent exclusion (CBDS categories). The last has no length and no end. */
export type Suspension = {
  readonly category: 'SUSP' | 'LNCH' | 'PERM';
  readonly reasons: readonly string[];
  readonly startDate: LocalDate;
  readonly startSession: 'AM' | 'PM';
  readonly sessions: number | undefined;
  readonly endDate: LocalDate | undefined;
};

/** 45 school days in a school year at most, over all schools (Education Act 2002, s. 51A and its regulations). */
const MOST_SESSIONS = 90;
const SESSIONS_A_YEAR = 380;

type Reasons = readonly (readonly [string, number])[];

/** One reason mostly, up to three (school census since 2020/21). */
function drawReasons(from: Reasons, random: Random): string[] {
  const number = 1 + random.weighted([72, 22, 6]);
  const reasons = Array.from({ length: number }, () => from[random.weighted(from.map(([, count]) => count))]![0]);
  return [...new Set(reasons)];
}

function drawLength(random: Random): { start: 0 | 1; sessions: number } {
  const days = SUSPENSION_DAYS[random.weighted(SUSPENSION_DAYS.map(([, count]) => count))]![0];
  const start = random.chance(0.12) ? 1 : 0;
  return { start, sessions: start === 1 && random.chance(0.5) ? days * 2 - 1 : days * 2 };
}

/** The session of the year at which each suspension starts, in order; none so late that it runs into the summer. */
const drawStarts = (count: number, random: Random): number[] =>
  Array.from({ length: count }, () => random.below(SESSIONS_A_YEAR - 12) & ~1).sort((a, b) => a - b);

/** How many suspensions a pupil has in a year, 0 for most. */
function drawNumber(conduct: number, group: PupilGroup, rates: ExclusionRates, random: Random): number {
  const oneOrMore = rates('oneOrMore', group);
  if (conduct >= oneOrMore) return 0;
  return drawCount(SUSPENSIONS_PER_PUPIL, Math.max(1, rates('suspensions', group) / oneOrMore), random);
}

export type SuspendedPupil = { readonly conduct: number; readonly group: PupilGroup; readonly today: LocalDate };

function suspension(calendar: SessionCalendar, from: number, sessions: number, random: Random): Suspension {
  const lunch = random.chance(0.015);
  return {
    category: lunch ? 'LNCH' : 'SUSP',
    reasons: drawReasons(SUSPENSION_REASONS, random),
    startDate: dayOfSession(calendar, from),
    startSession: from % 2 === 0 ? 'AM' : 'PM',
    sessions: lunch ? 1 : sessions,
    endDate: dayOfSession(calendar, lunch ? from : from + sessions - 1),
  };
}

/** What one pupil had in one school year at each of `stays`, whose calendars for that year stand beside them. */
export function drawSuspensions(
  stays: readonly { readonly stay: Stay; readonly calendar: SessionCalendar }[],
  pupil: SuspendedPupil,
  rates: ExclusionRates,
  random: Random,
): Map<Stay, Suspension[]> {
  const drawn = new Map<Stay, Suspension[]>(stays.map(({ stay }) => [stay, []]));
  let [used, free] = [0, 0];
  for (const at of drawStarts(drawNumber(pupil.conduct, pupil.group, rates, random), random)) {
    const { start, sessions } = drawLength(random);
    const from = Math.max(at, free) + start;
    const place = stays.find(({ stay, calendar }) => holds(stay, calendar, from, sessions, pupil.today));
    if (!place || used + sessions > MOST_SESSIONS) continue;
    drawn.get(place.stay)!.push(suspension(place.calendar, from, sessions, random));
    used += sessions;
    free = (from + sessions + 3) & ~1;
  }
  return drawn;
}

/** Whether the pupil is at that school from the first session of a suspension to its last, and it has begun. */
function holds(stay: Stay, calendar: SessionCalendar, from: number, sessions: number, today: LocalDate): boolean {
  const [first, end] = sessionsOfStay(calendar, stay);
  const last = stay.excludedOn ? Math.min(end, sessionsBefore(calendar, stay.excludedOn)) : end;
  return from >= first && from + sessions <= last && dayOfSession(calendar, from) <= today;
}

/** Of the whole stay, whichever school year it was in. */
export const drawPermanentExclusion = ({ excludedOn }: Stay, random: Random): Suspension[] =>
  excludedOn
    ? [
        {
          category: 'PERM',
          reasons: drawReasons(PERMANENT_REASONS, random),
          startDate: excludedOn,
          startSession: 'AM',
          sessions: undefined,
          endDate: undefined,
        },
      ]
    : [];
