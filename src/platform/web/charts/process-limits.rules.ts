/**
 * Where a process that nobody changes is expected to stay. Statistical process control: W. A. Shewhart, Economic Control
 * of Quality of Manufactured Product, 1931; for public services NHS England, Making Data Count (SPC by XmR charts).
 */
export type Limits = { readonly mean: number; readonly lower: number; readonly upper: number };

/** How many of how many. */
export type Proportion = { readonly count: number; readonly of: number };

/**
 * Fewer values give limits that move with each new one ("trial limits": Making Data Count's own tool, NHSRplotthedots,
 * warns under 12).
 */
export const FEWEST_FOR_LIMITS = 12;

/** 3 / 1.128, the usual size of the range between two values of a normal process (XmR chart: D. J. Wheeler). */
const LIMITS_FROM_RANGE = 2.66;

/**
 * Natural process limits of single values (XmR): the mean, and 2.66 times the mean moving range about it. A moving range
 * is between neighbours: over a gap there is none. Undefined where no two neighbours are known.
 */
export function individualsLimits(values: readonly (number | null)[]): Limits | undefined {
  const known = values.filter((value) => value !== null);
  const ranges = values.flatMap((value, place) => {
    const before = values[place - 1] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  if (ranges.length === 0) return undefined;
  const mean = meanOf(known);
  const reach = LIMITS_FROM_RANGE * meanOf(ranges);
  return { mean, lower: mean - reach, upper: mean + reach };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Limits of proportions (p-chart), from 0 to 1: three standard errors about the share of all, wider where there were
 * fewer. Null where nothing was counted. D. C. Montgomery, Introduction to Statistical Quality Control, 7.2.
 */
export function proportionLimits(samples: readonly (Proportion | null)[]): (Limits | null)[] {
  const known = samples.filter((sample) => sample !== null && sample.of > 0);
  const mean = meanShare(known);
  return samples.map((sample) => {
    if (sample === null || sample.of === 0) return null;
    const reach = 3 * Math.sqrt((mean * (1 - mean)) / sample.of);
    return { mean, lower: Math.max(0, mean - reach), upper: Math.min(1, mean + reach) };
  });
}

const meanShare = (samples: readonly (Proportion | null)[]): number =>
  samples.reduce((sum, sample) => sum + (sample?.count ?? 0), 0) /
  samples.reduce((sum, sample) => sum + (sample?.of ?? 0), 0);
