import { describe, expect, it } from 'vitest';
import { growthOf, type Measured } from './measure.ts';

const measured = (ours: number, unit: string): Measured => ({
  name: 'some work',
  ours,
  floor: 1,
  ratio: ours,
  goal: 'reported',
  ok: null,
  unit,
});
const grown = (unit: string, ...ours: number[]) =>
  growthOf(ours.map((each, place) => ({ pupils: 6_000 * 2 ** place, measured: measured(each, unit) }))).growth;

describe('how a cost grows with the borough', () => {
  it('is 1 where twice the pupils cost twice as much, and 0 where they cost no more', () => {
    expect(grown('ms', 10, 20, 40)).toBe(1);
    expect(grown('ms', 10, 10, 10)).toBe(0);
    expect(grown('ms', 10, 40, 160)).toBe(2);
  });

  it('is told from a throughput by the time that one takes', () => {
    expect(grown('a second', 80, 40, 20)).toBe(1);
  });

  it('is refused above the growth of the input', () => {
    const sizes = [
      { pupils: 6_000, measured: measured(10, 'ms') },
      { pupils: 60_000, measured: measured(200, 'ms') },
    ];
    expect(growthOf(sizes)).toEqual({ name: 'some work', growth: 1.3, goal: '<= 1.1', ok: false });
  });
});
