import { describe, expect, it } from 'vitest';
import { changeSaid, interval, points, tFor95 } from './average.rules.ts';

describe('the interval of a mean', () => {
  /** Student (1908), The Probable Error of a Mean: ten patients' additional hours of sleep, one drug beside the other. */
  const SLEEP = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];

  it('is that of paired differences as published', () => {
    const mean = SLEEP.reduce((sum, hours) => sum + hours, 0) / 10;
    const sd = Math.sqrt(SLEEP.reduce((sum, hours) => sum + (hours - mean) ** 2, 0) / 9);
    expect([mean, sd].map((value) => value.toFixed(2))).toEqual(['1.58', '1.23']);
    // R 4, t.test(…, paired = TRUE) of the data set "sleep": 0.7001142 to 2.4598858.
    expect(interval({ children: 10, mean, sd }).map((value) => value.toFixed(3))).toEqual(['0.700', '2.460']);
  });

  it('is the mean alone where all are alike', () => {
    expect(interval({ children: 12, mean: 0.25, sd: 0 })).toEqual([0.25, 0.25]);
  });

  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2: critical values of Student's t, 0.975.
  it.each([
    [9, 2.262],
    [10, 2.228],
    [14, 2.145],
    [29, 2.045],
    [99, 1.984],
  ])('has for %i degrees of freedom the t of the tables, %d', (freedom, expected) => {
    expect(Math.abs(tFor95(freedom) - expected)).toBeLessThan(0.0008);
  });
});

describe('a change', () => {
  it.each([
    [[-20, -5], 'lower'],
    [[5, 20], 'higher'],
    [[-20, 5], 'cannot-tell'],
    [[-20, 0], 'cannot-tell'],
  ] as const)('from %j is %s', (found, said) => {
    expect(changeSaid(found)).toBe(said);
  });

  it.each([
    [0.153, 15],
    [-0.147, -15],
    [-0.001, 0],
  ])('of %d is told as %i points', (share, shown) => {
    expect(points(share)).toBe(shown);
  });
});
