import { describe, expect, it } from 'vitest';
import { randomFor, shuffled } from './random.ts';

const first = (count: number, random: { next(): number }) => Array.from({ length: count }, () => random.next());

describe('a stream of random numbers', () => {
  it('is the same for the same path and another for another', () => {
    expect(first(5, randomFor(1, 'family', 7))).toEqual(first(5, randomFor(1, 'family', 7)));
    expect(first(5, randomFor(1, 'family', 8))).not.toEqual(first(5, randomFor(1, 'family', 7)));
    expect(first(5, randomFor(2, 'family', 7))).not.toEqual(first(5, randomFor(1, 'family', 7)));
  });

  it('is spread evenly, also over the first numbers of neighbouring paths', () => {
    const firsts = Array.from({ length: 10_000 }, (_, i) => randomFor(1, 'child', i).next());
    const mean = firsts.reduce((sum, number) => sum + number, 0) / firsts.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.015);
    expect(Math.abs(firsts.filter((number) => number < 0.1).length - 1000)).toBeLessThan(120);
  });

  it('draws from the standard normal distribution', () => {
    const random = randomFor(1, 'normal');
    const draws = Array.from({ length: 10_000 }, () => random.normal());
    const within = draws.filter((z) => Math.abs(z) < 1.96).length / draws.length;
    expect(Math.abs(within - 0.95)).toBeLessThan(0.01);
  });

  it('puts a list into another order and loses nothing', () => {
    const list = Array.from({ length: 30 }, (_, i) => i);
    const order = shuffled(randomFor(1, 'order'), list);
    expect(order).not.toEqual(list);
    expect(order.toSorted((a, b) => a - b)).toEqual(list);
  });
});
