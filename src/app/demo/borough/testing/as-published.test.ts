import { describe, expect, it } from 'vitest';
import { expectAsPublished, type Published, percentOf, ratioOf, twice } from './as-published.ts';

const LEFT_HANDED: Published[] = [['left-handed', 10, 20]];

describe('published against made', () => {
  it('is content with what is within three standard errors', () => {
    expectAsPublished(LEFT_HANDED, () => percentOf(108, 1000));
    expectAsPublished(LEFT_HANDED, () => percentOf(128, 1000));
  });

  it('refuses what is further off, and shows the whole table', () => {
    const rates: Published[] = [...LEFT_HANDED, ['tall', 30, 50]];
    const made = (of: string) => percentOf(of === 'tall' ? 300 : 129, 1000);
    expect(() => expectAsPublished(rates, made)).toThrow(/left-handed.* 12\.900 ± +2\.846: OFF\ntall.*as published/);
  });

  it('refuses a sample so small that the wrong figure would pass as well', () => {
    expect(() => expectAsPublished(LEFT_HANDED, () => percentOf(3, 20))).toThrow('WOULD NOT TELL 20.000');
  });

  it('knows that what one pupil has much of makes a rate less sure', () => {
    const even = Array.from({ length: 100 }, () => ({ some: 1, all: 1 }));
    const uneven = even.map((part, i) => ({ ...part, some: i < 10 ? 10 : 0 }));
    expect([ratioOf(even).rate, ratioOf(uneven).rate]).toEqual([100, 100]);
    expect([ratioOf(even).error(0), ratioOf(uneven).error(0)]).toEqual([0, 30]);
  });

  it('takes twice the odds for twice as many', () => {
    expect(twice(50)).toBeCloseTo(66.667, 3);
    expect(twice(1)).toBeCloseTo(1.98, 3);
  });
});
