import { inWords, type LocalDate } from '#kernel/local-date.ts';
import type { AttendanceRule } from '../attendance-first/attendance-first.rules.ts';
import type { Change } from '../monday-list/monday-list.rules.ts';

export const RULE_LABELS: Record<AttendanceRule, string> = {
  severe: 'Severe absence',
  persistent: 'Persistent absence',
  falling: 'Falling attendance',
};

export const CHANGE_LABELS: Record<Change['kind'], string> = {
  new: 'New',
  worse: 'Worse',
  same: 'As before',
  better: 'Better',
  cleared: 'No flag any more',
};

/** What changed, and since when: 'Worse since 16 November 2026, 7.5 points more missed'. */
export function changeInWords({ kind, points }: Change, since: LocalDate): string {
  const moved = Math.round(10 * Math.abs(points)) / 10;
  const how = points < 0 ? `${moved} points fewer missed` : `${moved} points more missed`;
  return kind === 'new' || moved === 0
    ? `${CHANGE_LABELS[kind]} since ${inWords(since)}`
    : `${CHANGE_LABELS[kind]} since ${inWords(since)}, ${how}`;
}
