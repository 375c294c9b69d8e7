import { FEWEST, isSmall } from '#kernel/small-numbers.ts';

/** Counts of pupils of one school. `answered` and `waiting` are among the `flagged`, and exclude each other. */
export type SchoolCounts = { readonly flagged: number; readonly answered: number; readonly waiting: number };

/** A count as it may be shown to somebody who does not work with the children. */
export type ShownCount = number | 'fewer than 5' | 'all but fewer than 5' | 'not shown';
export type ShownCounts = Readonly<Record<keyof SchoolCounts, ShownCount>>;

/**
 * No small count is shown, nor one that gives such a count away when it is taken from another (DfE does so from 1 to 2).
 */
export function shownCounts({ flagged, answered, waiting }: SchoolCounts): ShownCounts {
  const others = flagged - answered;
  return {
    flagged: shown(flagged),
    answered: isSmall(others) && answered >= FEWEST ? 'all but fewer than 5' : shown(answered),
    waiting: isSmall(others - waiting) && waiting >= FEWEST ? 'not shown' : shown(waiting),
  };
}

const shown = (count: number): ShownCount => (isSmall(count) ? 'fewer than 5' : count);
