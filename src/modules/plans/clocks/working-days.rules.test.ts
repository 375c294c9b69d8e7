import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { addWorkingDays } from './working-days.rules.ts';

const day = getLocalDate;

describe('working days', () => {
  it.each([
    ['one day on from a Wednesday', '2026-09-02', 1, '2026-09-03'],
    ['one day on from a Friday is Monday', '2026-09-04', 1, '2026-09-07'],
    ['one day on from a Saturday is Monday', '2026-09-05', 1, '2026-09-07'],
    ['thirty days on are six weeks', '2026-09-02', 30, '2026-10-14'],
    ['five days back are a week', '2026-09-09', -5, '2026-09-02'],
    ['one day back from a Monday is Friday', '2026-09-07', -1, '2026-09-04'],
    ['no days on is the day itself', '2026-09-05', 0, '2026-09-05'],
  ])('%s', (_, from, days, to) => {
    expect(addWorkingDays(day(from), days)).toBe(to);
  });
});
