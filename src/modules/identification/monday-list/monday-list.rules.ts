import { ATTENDANCE_RULES, type AttendanceRule, type Judgement } from '../attendance-first/attendance-first.rules.ts';
import type { AttendanceFirst } from '../attendance-first/attendance-run.rules.ts';

/** What changed for one child since somebody last looked. */
export type Change = {
  readonly kind: 'new' | 'worse' | 'same' | 'better' | 'cleared';
  /** The most serious rule that holds now; for 'cleared' the one that held. */
  readonly rule: AttendanceRule;
  /** Percentage points more missed than before in what the rule looks at, to a hundredth; negative for fewer. */
  readonly points: number;
};

/**
 * Nothing for a child flagged neither then nor now. Worse is that another rule holds, or many more sessions missed; better
 * that a milder rule holds, or many fewer. A new academic year begins the count again, so that nobody is cleared, or
 * better, by the calendar alone.
 */
export function changeSince(
  previous: Judgement | undefined,
  current: Judgement,
  definition: AttendanceFirst,
): Change | undefined {
  const held = previous ? rulesStillAsked(previous, current) : [];
  const [rule] = current.rules.length > 0 ? current.rules : held;
  if (!rule) return undefined;
  const points = pointsSince(previous, current, rule, definition);
  return { kind: kindOf(held, current.rules, points, definition.changePoints), rule, points };
}

const rulesStillAsked = (previous: Judgement, current: Judgement): readonly AttendanceRule[] =>
  isSameYear(previous, current) ? previous.rules : previous.rules.filter((rule) => rule === 'falling');

const isSameYear = (previous: Judgement, current: Judgement): boolean =>
  previous.facts.academicYear === current.facts.academicYear;

/** 0 for the most serious. */
const rankOf = (rule: AttendanceRule): number => ATTENDANCE_RULES.indexOf(rule);

/** The rules that held and that hold, the most serious first; one of either there is. */
function kindOf(
  held: readonly AttendanceRule[],
  hold: readonly AttendanceRule[],
  points: number,
  many: number,
): Change['kind'] {
  if (hold.length === 0) return 'cleared';
  if (held.length === 0) return 'new';
  if (points >= many || hold.some((rule) => !held.includes(rule))) return 'worse';
  return points <= -many || rankOf(hold[0]!) > rankOf(held[0]!) ? 'better' : 'same';
}

/** Against nothing missed where before there was too little to go by. */
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
export const mondayList = <Candidate extends { readonly change: Change }>(
  candidates: readonly Candidate[],
  max = 10,
): Candidate[] =>
  candidates
    .filter(({ change }) => change.kind === 'new' || change.kind === 'worse')
    .toSorted((a, b) => rankOf(a.change.rule) - rankOf(b.change.rule) || b.change.points - a.change.points)
    .slice(0, max);
