import { ABSENCE_REASONS, type Phase } from './data/published-rates.ts';
import type { Random } from './random.ts';
import { isPresent, mark, type MarksOf, type Register, setMarks } from './register.ts';

type Reason = keyof (typeof ABSENCE_REASONS)['primary']['some'];
type Severity = 'some' | 'persistent' | 'severe';

const REASONS: readonly Reason[] = ['I', 'M', 'C', 'G', 'O', 'U', 'T', 'N'];

/** How long an absence lasts, as sessions to draw from evenly. */
const LENGTHS: Record<Severity, Record<Reason, readonly number[]>> = {
  some: {
    I: [2, 2, 2, 2, 4, 4, 4, 6, 6, 10],
    M: [1, 1, 1, 2],
    C: [2, 2, 4],
    G: [4, 6, 10, 10, 12],
    O: [1, 2, 2],
    U: [1],
    T: [20],
    N: [1, 2],
  },
  persistent: {
    I: [2, 2, 4, 4, 6, 6, 10, 10, 16],
    M: [1, 1, 2],
    C: [2, 4],
    G: [6, 10, 10, 14, 20],
    O: [1, 2, 2, 4, 4, 8, 10],
    U: [1],
    T: [20, 40],
    N: [1, 2],
  },
  severe: {
    I: [4, 10, 20, 30],
    M: [1, 2],
    C: [2, 4],
    G: [10, 20],
    O: [6, 10, 20, 40, 60],
    U: [1],
    T: [40],
    N: [1, 2],
  },
};

const mean = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0) / lengths.length;

const severityOf = (rate: number): Severity => (rate < 0.1 ? 'some' : rate < 0.4 ? 'persistent' : 'severe');

/** How likely each reason is for one absence: its share of absent sessions, over how long it lasts. */
const weightsOf = (phase: Phase, severity: Severity): number[] =>
  REASONS.map((reason) => ABSENCE_REASONS[phase][severity][reason] / mean(LENGTHS[severity][reason]));

const WEIGHTS: Record<Phase, Record<Severity, number[]>> = {
  primary: {
    some: weightsOf('primary', 'some'),
    persistent: weightsOf('primary', 'persistent'),
    severe: weightsOf('primary', 'severe'),
  },
  secondary: {
    some: weightsOf('secondary', 'some'),
    persistent: weightsOf('secondary', 'persistent'),
    severe: weightsOf('secondary', 'severe'),
  },
};

/** Marks that are absence already when the spells are laid, and marks of what is attended elsewhere. */
const ABSENT_BEFORE = new Set(['E', 'C2', 'R'].map(mark));
const ELSEWHERE = new Set(['B', 'K', 'V', 'W'].map(mark));

/** Of so many sessions how many are still to be missed, for the pupil to miss `rate` of what is possible. */
function stillToMiss({ marks, first, end }: Register, rate: number): number {
  let [possible, absent] = [0, 0];
  for (let session = first; session < end; session++) {
    const before = ABSENT_BEFORE.has(marks[session]!);
    if (before) absent++;
    if (before || isPresent(marks[session]) || ELSEWHERE.has(marks[session]!)) possible++;
  }
  return Math.round(rate * possible) - absent;
}

/** Monday and Friday are missed more than other days, by one day's absences. */
const DAYS = [1, 0.75, 0.7, 0.75, 1] as const;

/** A session to begin with; `rising` above 0 puts more of them late in the year. */
function drawStart({ calendar, first, end }: Register, rising: number, short: boolean, random: Random): number {
  for (let tries = 0; ; tries++) {
    const session = first + Math.floor((end - first) * random.next() ** (1 / (1 + rising)));
    const weekday = Math.floor((calendar.places[session]! % 10) / 2);
    if (!short || tries === 3 || random.chance(DAYS[weekday]!)) return session;
  }
}

/** Lays one reason over up to `length` sessions in a row that the pupil attends, and says how many those were. */
function laySpell({ marks, end }: Register, from: number, length: number, reason: Reason): number {
  let session = from;
  while (session < end && !isPresent(marks[session])) session++;
  let laid = 0;
  for (; laid < length && session < end && isPresent(marks[session]); session++, laid++) marks[session] = mark(reason);
  return laid;
}

const wholeDay = (session: number, reason: Reason, random: Random): number => {
  if (reason === 'U') return session & ~1;
  return reason === 'M' || random.chance(0.1) ? session : session & ~1;
};

/** Lays absences of all kinds until the pupil has missed as much as the pattern says. */
export function layAbsence(register: Register, { child, school, calendar, yearIndex }: MarksOf, random: Random): void {
  if (child.pattern.setApartDays) keepSetApartDays(register);
  const rate = child.pattern.absence[yearIndex];
  const severity = severityOf(rate);
  const rising = random.chance(0.35) ? 1 + 2 * random.next() : 0;
  let missing = stillToMiss(register, rate);
  for (let tries = 0; missing > 0 && tries < calendar.places.length; tries++) {
    const reason = REASONS[random.weighted(WEIGHTS[school.phase][severity])]!;
    const length = Math.min(missing, random.pick(LENGTHS[severity][reason]));
    const start = drawStart(register, rising, length <= 2, random);
    missing -= laySpell(register, Math.max(register.first, wholeDay(start, reason, random)), length, reason);
  }
  while (missing > 0) {
    const laid = laySpell(register, register.first, missing, 'O');
    if (laid === 0) return;
    missing -= laid;
  }
}

/** Two days in the school year, the same for all who keep them; which faith's they are is not said. */
function keepSetApartDays(register: Register): void {
  for (const session of [126, 300]) setMarks(register, session, session + 2, 'R');
}
