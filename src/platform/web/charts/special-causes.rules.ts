import type { Limits } from './process-limits.rules.ts';

/** What in a value is more than the usual variation. It says that something changed, never what, nor whether it is good. */
export type Signal = 'above-limits' | 'below-limits' | 'run-above' | 'run-below';

export type Measured = Limits & { readonly value: number };

/**
 * So many in a row on one side of the mean are a shift. 7, as NHS England's Making Data Count has it; other books say 8,
 * which finds less and is wrong less often.
 */
export const RUN_LENGTH = 7;

/** A mean of equal values differs from them by the error of its arithmetic: such a difference is none. */
const ARITHMETIC_ERROR = 1e-9;

/**
 * Two of the rules of NHS England, Making Data Count: one value outside the limits, and a run on one side of the mean, of
 * which every value is marked. A value on the mean ends a run, and so does a gap: nothing is found in what nobody knows.
 */
export function findSignals(points: readonly (Measured | null)[]): (Signal | null)[] {
  const sides = points.map((point) => (point ? sideOf(point.value - point.mean) : 0));
  return points.map((point, place) => {
    if (point === null) return null;
    if (sideOf(point.value - point.upper) > 0) return 'above-limits';
    if (sideOf(point.value - point.lower) < 0) return 'below-limits';
    if (lengthOfRun(sides, place) < RUN_LENGTH) return null;
    return sides[place] === 1 ? 'run-above' : 'run-below';
  });
}

const sideOf = (difference: number): number => (Math.abs(difference) < ARITHMETIC_ERROR ? 0 : Math.sign(difference));

/** How many in a row, this one among them, are on the same side as it; 0 for one on no side. */
function lengthOfRun(sides: readonly number[], place: number): number {
  const side = sides[place];
  if (side === 0) return 0;
  const before = sides.slice(0, place).findLastIndex((each) => each !== side);
  const after = sides.findIndex((each, at) => at > place && each !== side);
  return (after === -1 ? sides.length : after) - before - 1;
}
