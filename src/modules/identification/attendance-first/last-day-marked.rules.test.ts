import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { lastDayMarked } from './last-day-marked.rules.ts';

const week = (monday: string, marks: string) => ({ monday: getLocalDate(monday), marks });

describe('the last day with a mark', () => {
  it('is that of the latest week with one, of whichever child', () => {
    const weeks = [
      week('2026-11-09', '/\\/\\/\\/\\/\\'),
      week('2026-11-16', '/\\/-------'),
      week('2026-11-16', '/\\/\\I-----'),
      week('2026-11-16', '/\\--------'),
      week('2026-11-23', '----------'),
      week('2026-11-02', '/\\/\\/\\/\\/\\'),
    ];
    expect(lastDayMarked(weeks)).toBe('2026-11-18');
  });

  it('is nothing where there is no mark', () => {
    expect(lastDayMarked([])).toBeUndefined();
    expect(lastDayMarked([week('2026-11-23', '----------')])).toBeUndefined();
  });
});
