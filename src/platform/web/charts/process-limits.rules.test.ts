import { describe, expect, it } from 'vitest';
import { individualsLimits, proportionLimits } from './process-limits.rules.ts';

/** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: the flow rate of ten batches. */
const FLOW_RATES = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

describe('limits of single values', () => {
  it('are those of the published example: mean 50.81, mean moving range 1.8778, limits 45.8159 and 55.8041', () => {
    const limits = individualsLimits(FLOW_RATES)!;
    expect(limits.mean).toBeCloseTo(50.81, 10);
    expect((limits.upper - limits.mean) / 2.66).toBeCloseTo(1.8778, 4);
    // The handbook divides by 1.128 where the charts of public services multiply by 2.66: a thousandth apart.
    expect(Math.abs(limits.lower - 45.8159)).toBeLessThan(0.002);
    expect(Math.abs(limits.upper - 55.8041)).toBeLessThan(0.002);
  });

  it('take no range over a gap', () => {
    expect(individualsLimits([90, 92, null, 50, 52])).toEqual({ mean: 71, lower: 71 - 5.32, upper: 71 + 5.32 });
  });

  it('are all the same where nothing varies, and none where no two neighbours are known', () => {
    expect(individualsLimits([95, 95, 95])).toEqual({ mean: 95, lower: 95, upper: 95 });
    expect(individualsLimits([95, null, 93])).toBeUndefined();
    expect(individualsLimits([95])).toBeUndefined();
    expect(individualsLimits([])).toBeUndefined();
  });
});

describe('limits of proportions', () => {
  /** Pyzdek and Keller, The Handbook for Quality Management, table 9.6: bruised peaches, of 250 or 500 a shipment. */
  const PEACHES = [
    [47, 250],
    [42, 250],
    [55, 250],
    [51, 250],
    [46, 250],
    [61, 250],
    [39, 250],
    [44, 250],
    [41, 250],
    [51, 250],
    [88, 500],
    [101, 500],
    [101, 500],
    [40, 250],
    [48, 250],
    [47, 250],
    [50, 250],
    [48, 250],
    [57, 250],
    [45, 250],
    [43, 250],
    [105, 500],
    [98, 500],
    [100, 500],
    [96, 500],
  ].map(([count, of]) => ({ count: count!, of: of! }));

  it('are those of the published example: 1544 of 8000, and closer where more were looked at', () => {
    const limits = proportionLimits(PEACHES);
    const rounded = (place: number) =>
      Object.values(limits[place]!).map((value: number) => Math.round(value * 1000) / 1000);
    expect(rounded(0)).toEqual([0.193, 0.118, 0.268]);
    expect(rounded(10)).toEqual([0.193, 0.14, 0.246]);
  });

  it('stay between none and all', () => {
    const [few] = proportionLimits([{ count: 1, of: 5 }]);
    expect(few!.lower).toBe(0);
    const [most] = proportionLimits([{ count: 4, of: 5 }]);
    expect(most!.upper).toBe(1);
  });

  it('leave out what was not counted', () => {
    expect(proportionLimits([null, { count: 0, of: 0 }, { count: 5, of: 10 }])).toEqual([
      null,
      null,
      { mean: 0.5, lower: 0.5 - 3 * Math.sqrt(0.025), upper: 0.5 + 3 * Math.sqrt(0.025) },
    ]);
    expect(proportionLimits([])).toEqual([]);
  });
});
