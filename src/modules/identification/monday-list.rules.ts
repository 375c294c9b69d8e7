import { ATTENDANCE_RULES, type AttendanceRule, type Judgement } from './attendance-first.rules.ts';
import type { AttendanceFirst } from './attendance-run.rules.ts';

/** What a week changed for one child. */
export type WeeklyChange = {
  readonly kind: 'new' | 'worse' | 'same' | 'better' | 'cleared';
  /** The most serious rule that holds now; for 'cleared' the one that held. */
  readonly rule: AttendanceRule;
  /** Percentage points more missed than a week ago in what the rule looks at, to a hundredth; negative for fewer. */
  readonly points: number;
};

/**
 * Nothing for a child flagged neither then nor now. Worse is a more serious rule, or many more sessions missed; better is
 * the reverse. A new academic year begins the count again, so that nobody is cleared, or better, by the calendar alone.
 */
export function compareWithLastWeek(
  previous: Judgement | undefined,
  current: Judgement,
  definition: AttendanceFirst,
): WeeklyChange | undefined {
  const held = previous && rulesStillAsked(previous, current)[0];
  const holds = current.rules[0];
  if (!holds) return held && { kind: 'cleared', rule: held, points: pointsSince(previous, current, held, definition) };
  const points = pointsSince(previous, current, holds, definition);
  return { kind: held ? kindOf(held, holds, points, definition.changePoints) : 'new', rule: holds, points };
}

const rulesStillAsked = (previous: Judgement, current: Judgement): readonly AttendanceRule[] =>
  isSameYear(previous, current) ? previous.rules : previous.rules.filter((rule) => rule === 'falling');

const isSameYear = (previous: Judgement, current: Judgement): boolean =>
  previous.facts.academicYear === current.facts.academicYear;

/** 0 for the most serious. */
const rankOf = (rule: AttendanceRule): number => ATTENDANCE_RULES.indexOf(rule);

function kindOf(held: AttendanceRule, holds: AttendanceRule, points: number, many: number): WeeklyChange['kind'] {
  if (rankOf(holds) < rankOf(held)) return 'worse';
  if (rankOf(holds) > rankOf(held)) return 'better';
  if (points >= many) return 'worse';
  return points <= -many ? 'better' : 'same';
}

/** Against nothing missed where last week there was too little to go by. */
function pointsSince(
  previous: Judgement | undefined,
  current: Judgement,
  rule: AttendanceRule,
  definition: AttendanceFirst,
): number {
  const comparable = previous && (rule === 'falling' || isSameYear(previous, current));
  const before = comparable ? shareMissed(previous, rule, definition) : 0;
  return Math.round(100 * (shareMissed(current, rule, definition) - before)) / 100;
}

function shareMissed({ facts }: Judgement, rule: AttendanceRule, definition: AttendanceFirst): number {
  const { possible, missed } = rule === 'falling' ? facts.recent : facts.year;
  const minimum = rule === 'falling' ? definition.falling.minimumRecentSessions : definition[rule].minimumSessions;
  return possible === 0 || possible < minimum ? 0 : (100 * missed) / possible;
}

/**
 * Who is on the list of a Monday: only children for whom something is new or worse, the most serious first, then the
 * greatest change, then in the order they came. Short, because each of them is to be talked with this week.
 */
export const mondayList = <Candidate extends { readonly change: WeeklyChange }>(
  candidates: readonly Candidate[],
  max = 10,
): Candidate[] =>
  candidates
    .filter(({ change }) => change.kind === 'new' || change.kind === 'worse')
    .toSorted((a, b) => rankOf(a.change.rule) - rankOf(b.change.rule) || b.change.points - a.change.points)
    .slice(0, max);
