import type { LocalDate } from '#kernel/local-date.ts';
import { PERMANENT_REASONS, SUSPENSION_DAYS, SUSPENSION_REASONS } from './data/published-rates.ts';
import type { ExclusionRates, PupilGroup } from './fit-exclusion-rates.ts';
import type { Random } from './random.ts';
import { dayOfSession, type SessionCalendar, sessionsBefore, sessionsOfStay } from './session-calendar.ts';
import type { Stay } from './stays.ts';
import { drawSuspensionsOfPupil } from './suspensions-per-pupil.ts';

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

type Length = { readonly category: 'SUSP' | 'LNCH'; readonly start: 0 | 1; readonly sessions: number };

/** Published figures leave these out: they come on top. */
const LUNCHTIMES_TO_A_SUSPENSION = 0.015;
const LUNCHTIME: Length = { category: 'LNCH', start: 0, sessions: 1 };

function drawLength(random: Random): Length {
  const days = SUSPENSION_DAYS[random.weighted(SUSPENSION_DAYS.map(([, count]) => count))]![0];
  const start = random.chance(0.12) ? 1 : 0;
  return { category: 'SUSP', start, sessions: start === 1 && random.chance(0.5) ? days * 2 - 1 : days * 2 };
}

/** So many lengths; one that leaves less than a day for each of the others in what the year allows is drawn again. */
function drawLengths(count: number, random: Random): Length[] {
  let left = MOST_SESSIONS;
  const suspensions = Array.from({ length: count }, (_, i) => {
    const most = left - 2 * (count - 1 - i);
    let length = drawLength(random);
    while (length.sessions > most) length = drawLength(random);
    left -= length.sessions;
    return length;
  });
  return left > 0 && random.chance(LUNCHTIMES_TO_A_SUSPENSION * count) ? [...suspensions, LUNCHTIME] : suspensions;
}

/** How many suspensions a pupil has in a year, 0 for most. */
function drawNumber(conduct: number, group: PupilGroup, rates: ExclusionRates, random: Random): number {
  const oneOrMore = rates('oneOrMore', group);
  if (conduct >= oneOrMore) return 0;
  return drawSuspensionsOfPupil(Math.max(1, rates('suspensions', group) / oneOrMore), random);
}

export type SuspendedPupil = { readonly conduct: number; readonly group: PupilGroup; readonly today: LocalDate };

type StayThatYear = { readonly stay: Stay; readonly calendar: SessionCalendar };
/** A suspension from the session `from` up to, not including, `to`. */
type Placed = {
  readonly category: Length['category'];
  readonly at: StayThatYear;
  readonly from: number;
  readonly to: number;
};

/** More tries than a year in which there is room for a suspension ever needs. */
const MOST_TRIES = 100;

/** A time when the pupil is at one of the schools and has been back there for a day since any other suspension. */
function place(
  { category, start, sessions }: Length,
  others: readonly Placed[],
  stays: readonly StayThatYear[],
  random: Random,
): Placed | undefined {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const from = (random.below(SESSIONS_A_YEAR) & ~1) + start;
    const to = from + sessions;
    const at = stays.find((each) => holds(each, from, to));
    if (at && others.every((other) => to + 2 <= other.from || other.to + 2 <= from)) return { category, at, from, to };
  }
  return undefined;
}

const suspension = ({ category, at: { calendar }, from, to }: Placed, random: Random): Suspension => ({
  category,
  reasons: drawReasons(SUSPENSION_REASONS, random),
  startDate: dayOfSession(calendar, from),
  startSession: from % 2 === 0 ? 'AM' : 'PM',
  sessions: to - from,
  endDate: dayOfSession(calendar, to - 1),
});

/** What one pupil had in one school year, up to today, at each of `stays`, whose calendars for that year stand beside them. */
export function drawSuspensions(
  stays: readonly StayThatYear[],
  pupil: SuspendedPupil,
  rates: ExclusionRates,
  random: Random,
): Map<Stay, Suspension[]> {
  const drawn = new Map<Stay, Suspension[]>(stays.map(({ stay }) => [stay, []]));
  const placed: Placed[] = [];
  for (const length of drawLengths(drawNumber(pupil.conduct, pupil.group, rates, random), random)) {
    const found = place(length, placed, stays, random);
    if (!found) continue;
    placed.push(found);
    const made = suspension(found, random);
    if (made.startDate <= pupil.today) drawn.get(found.at.stay)!.push(made);
  }
  return drawn;
}

/** Whether the pupil is at that school all that time, and not permanently excluded from it yet. */
function holds({ stay, calendar }: StayThatYear, from: number, to: number): boolean {
  const [first, end] = sessionsOfStay(calendar, stay);
  const last = stay.excludedOn ? Math.min(end, sessionsBefore(calendar, stay.excludedOn)) : end;
  return from >= first && to <= last;
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
