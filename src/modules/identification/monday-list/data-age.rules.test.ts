import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { isOutOfDate } from './data-age.rules.ts';
import { exampleCalendar } from '../testing/attendance-examples.ts';

const isOld = (asAt: string, today: string) => isOutOfDate(getLocalDate(asAt), getLocalDate(today), exampleCalendar);

describe('marks are too old to go by', () => {
  it.each<[string, string, string, boolean]>([
    ['not after a weekend', '2025-11-21', '2025-11-24', false],
    ['not after eight days', '2025-11-21', '2025-11-29', false],
    ['after nine days in which there was school', '2025-11-21', '2025-11-30', true],
    ['not when it was half-term meanwhile', '2025-10-24', '2025-11-03', false],
    ['not on the first day after the holidays', '2025-12-19', '2026-01-05', false],
    ['after nine days, where the terms of the year are not known', '2027-03-01', '2027-03-10', true],
  ])('%s', (_, asAt, today, expected) => {
    expect(isOld(asAt, today)).toBe(expected);
  });
});
