import { describe, expect, it } from 'vitest';
import { individualsLimits, proportionLimits } from './process-limits.rules.ts';
import { findSignals } from './special-causes.rules.ts';

/** About a mean of 50, between 40 and 60. */
const signalsOf = (values: readonly (number | null)[]) =>
  findSignals(values.map((value) => (value === null ? null : { value, mean: 50, lower: 40, upper: 60 })));

const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

describe('what is more than the usual variation', () => {
  it('is a value outside the limits, and not one on them', () => {
    expect(signalsOf([50, 61, 60, 39, 40])).toEqual([null, 'above-limits', null, 'below-limits', null]);
  });

  it('is seven in a row on one side of the mean, each of them, and not six', () => {
    expect(signalsOf([...times(6, 51), 49])).toEqual(times(7, null));
    expect(signalsOf([49, ...times(7, 51), 49])).toEqual([null, ...times(7, 'run-above'), null]);
    expect(signalsOf(times(8, 49))).toEqual(times(8, 'run-below'));
  });

  it('a run ends with a value on the mean, and with a gap', () => {
    expect(signalsOf([...times(4, 51), 50, ...times(4, 51)])).toEqual(times(9, null));
    expect(signalsOf([...times(4, 51), null, ...times(4, 51)])).toEqual(times(9, null));
  });

  it('says of a value that is both that it is outside the limits', () => {
    expect(signalsOf([...times(6, 51), 61])).toEqual([...times(6, 'run-above'), 'above-limits']);
  });

  it('is found where the published example finds it: the eleventh of 25 weeks of purchase orders, and no other', () => {
    // D. C. Montgomery, Introduction to Statistical Quality Control, table 7.4: errors in orders, of 80 to 120 a week.
    const orders = [100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100];
    const errors = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8];
    const samples = [
      ...errors.map((count, week) => ({ count, of: orders[week]! })),
      { count: 5, of: 100 },
      { count: 8, of: 100 },
      { count: 10, of: 100 },
      { count: 6, of: 90 },
      { count: 9, of: 90 },
    ];
    const limits = proportionLimits(samples);
    expect(limits[0]!.mean).toBe(234 / 2450);
    const signals = findSignals(samples.map(({ count, of }, week) => ({ value: count / of, ...limits[week]! })));
    expect(signals.flatMap((signal, week) => (signal?.endsWith('limits') ? [`${week + 1} ${signal}`] : []))).toEqual([
      '11 above-limits',
    ]);
  });

  it('is nowhere where all are the same, whatever their mean comes to', () => {
    const values = times(12, 93.3);
    const limits = individualsLimits(values)!;
    expect(limits.mean).not.toBe(93.3);
    expect(findSignals(values.map((value) => ({ value, ...limits })))).toEqual(times(12, null));
  });

  it('is nowhere where there is nothing', () => {
    expect(findSignals([])).toEqual([]);
  });
});
