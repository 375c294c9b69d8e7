import { inWords, type LocalDate } from '#kernel/local-date.ts';
import {
  ATTENDANCE_RULES,
  type AttendanceFacts,
  type AttendanceRule,
  type Judgement,
  type Stretch,
} from './attendance-first.rules.ts';
import type { AttendanceFirst, Falling, ShareMissed } from './attendance-run.rules.ts';

/** A rule with a sentence about one child, to be read by whoever decides and, one day, by the child. */
export type RuleInWords = { readonly rule: AttendanceRule; readonly sentence: string };

/** Why the child is flagged: one sentence for each rule that holds, most serious first. */
export const reasonsInWords = ({ rules, facts }: Judgement, definition: AttendanceFirst): RuleInWords[] =>
  rules.map((rule) => ({
    rule,
    sentence: REASON[isToldAlready(rule, rules) ? 'alsoPersistent' : rule](facts, definition),
  }));

/** Whoever misses half misses a tenth too: the same numbers are not told twice. */
const isToldAlready = (rule: AttendanceRule, rules: readonly AttendanceRule[]): boolean =>
  rule === 'persistent' && rules.includes('severe');

/** How far off the child is: one sentence for each rule that does not hold. */
export const whyNotInWords = ({ rules, facts }: Judgement, definition: AttendanceFirst): RuleInWords[] =>
  ATTENDANCE_RULES.filter((rule) => !rules.includes(rule)).map((rule) => ({
    rule,
    sentence: WHY_NOT[rule](facts, definition),
  }));

/** Older marks may be there: nothing is judged by them. */
export const noMarksSince = (date: LocalDate): string => `There are no marks since ${inWords(date)}.`;

type Wording<Of extends string> = Readonly<Record<Of, (facts: AttendanceFacts, definition: AttendanceFirst) => string>>;

const REASON: Wording<AttendanceRule | 'alsoPersistent'> = {
  severe: ({ year }, { severe }) =>
    `${missedIn(year)} ${between(year)}. Severe absence is ${severe.missedPercent}% or more.`,
  persistent: ({ year }, { persistent }) =>
    `${missedIn(year)} ${between(year)}. Persistent absence is ${persistent.missedPercent}% or more.`,
  alsoPersistent: (_, { persistent }) =>
    `So it is persistent absence too, which is ${persistent.missedPercent}% or more.`,
  falling: (facts, { falling }) =>
    `${comparison(facts, falling)}: ${rounded(pointsLower(facts))} points lower. Falling is ${falling.points} points or more.`,
};

const WHY_NOT: Wording<AttendanceRule> = {
  severe: ({ year }, { severe }) => notEnoughMissed(year, severe, 'severe'),
  persistent: ({ year }, { persistent }) => notEnoughMissed(year, persistent, 'persistent'),
  falling: notFalling,
};

function notEnoughMissed(year: Stretch, rule: ShareMissed, kind: string): string {
  if (year.possible < rule.minimumSessions) return `${tooFew('so far', year, rule.minimumSessions)}.`;
  if (year.possible === 0) return 'No possible sessions so far.';
  return `${missedIn(year, rule.missedPercent)}; ${kind} absence begins at ${rule.missedPercent}%.`;
}

function notFalling(facts: AttendanceFacts, { falling }: AttendanceFirst): string {
  const { recent, earlier } = facts;
  if (recent.possible < falling.minimumRecentSessions)
    return `${tooFew(`in the last ${falling.recentWeeks} school weeks`, recent, falling.minimumRecentSessions)}.`;
  if (earlier.possible < falling.minimumEarlierSessions) {
    const when = `in the ${falling.earlierWeeks} school weeks before the last ${falling.recentWeeks}`;
    return `${tooFew(when, earlier, falling.minimumEarlierSessions)}.`;
  }
  const lower = pointsLower(facts);
  return lower > 0
    ? `${comparison(facts, falling)}: ${rounded(lower, falling.points)} points lower; falling begins at ${falling.points}.`
    : `${comparison(facts, falling)}: not lower.`;
}

const missedIn = ({ missed, possible }: Stretch, notReached?: number): string =>
  `Missed ${missed} of ${possible} sessions (${rounded(percentOf(missed, possible), notReached)}%)`;

const between = ({ firstDay, lastDay }: Stretch): string => `from ${day(firstDay)} to ${day(lastDay)}`;

const comparison = ({ recent, earlier }: AttendanceFacts, { recentWeeks, earlierWeeks }: Falling): string =>
  `Attended ${attended(recent)} in the last ${recentWeeks} school weeks, from ${day(recent.firstDay)} to ` +
  `${day(recent.lastDay)}, and ${attended(earlier)} in the ${earlierWeeks} before`;

const attended = ({ missed, possible }: Stretch): string =>
  `${rounded(percentOf(possible - missed, possible))}% of ${possible} sessions`;

const tooFew = (when: string, { possible }: Stretch, minimum: number): string =>
  `Too few sessions ${when}: ${possible}, the definition asks for ${minimum}`;

const pointsLower = ({ recent, earlier }: AttendanceFacts): number =>
  percentOf(recent.missed, recent.possible) - percentOf(earlier.missed, earlier.possible);

const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/**
 * One decimal, as DfE publishes; two where one would round a child up to a threshold that was not reached, and a sentence
 * would seem to contradict itself.
 */
function rounded(percent: number, notReached?: number): string {
  const once = percent.toFixed(1);
  const misleads = notReached !== undefined && percent < notReached && Number(once) >= notReached;
  return misleads ? percent.toFixed(2) : once.replace(/\.0$/, '');
}

const day = (date: LocalDate | null): string => (date ? inWords(date) : '');
