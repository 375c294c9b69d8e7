import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  daysBetween,
  findLocalDate,
  getLocalDate,
  mondayOf,
  todayInLondon,
  weekday,
} from './local-date.ts';

const someDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => getLocalDate(date.toISOString().slice(0, 10)));

describe('a day', () => {
  it('is one of the calendar', () => {
    expect(findLocalDate('2028-02-29')).toBe('2028-02-29');
    expect(findLocalDate('2026-02-29')).toBeUndefined();
    expect(findLocalDate('1 March 2026')).toBeUndefined();
    expect(() => getLocalDate('2026-02-30')).toThrow(RangeError);
  });

  it('is counted from and to as Temporal counts, over leap years and summer time', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const other = Temporal.PlainDate.from(day).add({ days });
        expect(addDays(day, days)).toBe(other.toString());
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(weekday(addDays(day, days))).toBe(other.dayOfWeek);
      }),
    );
  });

  it('belongs to the week of its Monday', () => {
    expect(mondayOf(getLocalDate('2026-11-22'))).toBe('2026-11-16');
    expect(mondayOf(getLocalDate('2026-11-16'))).toBe('2026-11-16');
  });

  it('begins an hour earlier in London in summer', () => {
    expect(todayInLondon(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
    expect(todayInLondon(new Date('2026-11-01T23:30:00Z'))).toBe('2026-11-01');
  });

  it('brings a birthday once a year, on 1 March to who was born on 29 February', () => {
    const born = getLocalDate('2012-02-29');
    expect(ageOn(born, getLocalDate('2026-02-28'))).toBe(13);
    expect(ageOn(born, getLocalDate('2026-03-01'))).toBe(14);
    expect(ageOn(born, getLocalDate('2028-02-29'))).toBe(16);
  });
});
