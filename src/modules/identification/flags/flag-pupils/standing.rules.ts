import type { AttendanceRule, Judgement } from '../../attendance-first/attendance-first.rules.ts';
import type { AttendanceFirst } from '../../attendance-first/attendance-run.rules.ts';
import { type Change, changeSince } from '../../monday-list/monday-list.rules.ts';

/** A judgement that was in front of somebody, and when. */
export type Known = { readonly judgement: Judgement; readonly at: Date };

/** What is known of a child when a run begins. */
export type Standing = {
  /** The newest flag; one that was cleared too. */
  readonly flag?: Known | undefined;
  /** What stood on the page when somebody last answered for the child. */
  readonly answer?: Known | undefined;
};

/** A change to keep; or that a flag ends and there is nothing to say of it: a new academic year began the count again. */
export type ToKeep = Change | 'ended';

/**
 * What a run keeps for one child; nothing where all is as it was. A child is compared with what was last looked at, not
 * with a week ago, so that slow changes add up. An answer outlasts the flag it answered: whoever was answered about comes
 * back only when worse than then, even when a rule ceased to hold for a while in between (local choice).
 */
export function changeToKeep(standing: Standing, current: Judgement, definition: AttendanceFirst): ToKeep | undefined {
  const isFlagged = holdsNow(standing.flag);
  if (!isFlagged && current.rules.length === 0) return undefined;
  const change = changeSince(lastLookedAt(standing), current, definition);
  if (!change) return 'ended';
  if (change.kind === 'cleared' && !isEnoughKnown(current, change.rule, definition)) return undefined;
  return isFlagged && change.kind === 'same' ? undefined : change;
}

/** That marks are missing, or that a child is expected elsewhere, is no good news: then a flag stays as it was. */
function isEnoughKnown({ facts }: Judgement, rule: AttendanceRule, definition: AttendanceFirst): boolean {
  if (rule !== 'falling') return facts.year.possible >= definition[rule].minimumSessions;
  const { minimumRecentSessions, minimumEarlierSessions } = definition.falling;
  return facts.recent.possible >= minimumRecentSessions && facts.earlier.possible >= minimumEarlierSessions;
}

function lastLookedAt({ flag, answer }: Standing): Judgement | undefined {
  const isFlagNewer = flag && (!answer || flag.at > answer.at);
  return isFlagNewer && holdsNow(flag) ? flag.judgement : answer?.judgement;
}

const holdsNow = (flag: Known | undefined): boolean => flag !== undefined && flag.judgement.rules.length > 0;
