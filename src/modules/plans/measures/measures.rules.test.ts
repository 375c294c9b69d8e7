import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { figureInWords, figuresByOrganisation, periodOf } from './measures.rules.ts';

describe('a figure', () => {
  it.each([
    ['count', { counted: 12, outOf: 12 }, '12'],
    ['count', { counted: 4, outOf: 4 }, 'fewer than 5'],
    ['count', undefined, '0'],
    ['percent', { counted: 13, outOf: 25 }, '52%'],
    ['percent', { counted: 4, outOf: 4 }, 'too few to say'],
    ['percent', undefined, 'none'],
    ['days', { counted: 17, outOf: 9 }, '17 days'],
  ] as const)('in %s of %j is told as %s', (unit, found, words) => {
    expect(figureInWords(unit, found)).toBe(words);
  });
});

describe('counts by organisation', () => {
  const of = (...counts: number[]) => counts.map((counted) => ({ counted, outOf: counted }));

  it('hide a small one, and the next, where the total would give it away', () => {
    expect(figuresByOrganisation('count', of(30, 3, 7))).toEqual(['30', 'fewer than 5', 'not shown']);
  });

  it('hide only the small ones where there are two', () => {
    expect(figuresByOrganisation('count', of(30, 3, 2))).toEqual(['30', 'fewer than 5', 'fewer than 5']);
  });

  it('are all told where none is small', () => {
    expect(figuresByOrganisation('count', of(30, 5))).toEqual(['30', '5']);
  });
});

describe('a time', () => {
  it.each([
    ['year', '2026-03-15', '2025-03-16', '2026-03-15'],
    ['school-year', '2026-08-31', '2025-09-01', '2026-08-31'],
    ['school-year', '2026-09-01', '2026-09-01', '2026-09-01'],
    ['last-school-year', '2026-11-22', '2025-09-01', '2026-08-31'],
  ] as const)('%s on %s is from %s to %s', (name, today, since, until) => {
    expect(periodOf(name, getLocalDate(today))).toEqual({ since, until });
  });
});
