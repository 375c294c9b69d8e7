import { describe, expect, it } from 'vitest';
import { type SchoolCounts, type ShownCounts, shownCounts } from './small-numbers.rules.ts';

describe('counts of pupils shown to somebody who does not work with them', () => {
  it.each<[string, SchoolCounts, ShownCounts]>([
    [
      'are exact where all are large',
      { flagged: 40, answered: 20, waiting: 10 },
      { flagged: 40, answered: 20, waiting: 10 },
    ],
    [
      'are nought where there is nobody',
      { flagged: 0, answered: 0, waiting: 0 },
      { flagged: 0, answered: 0, waiting: 0 },
    ],
    [
      'hide fewer than five',
      { flagged: 4, answered: 1, waiting: 0 },
      { flagged: 'fewer than 5', answered: 'fewer than 5', waiting: 0 },
    ],
    [
      'say nought of a few',
      { flagged: 4, answered: 0, waiting: 4 },
      { flagged: 'fewer than 5', answered: 0, waiting: 'fewer than 5' },
    ],
    [
      'hide a few that wait',
      { flagged: 40, answered: 20, waiting: 3 },
      { flagged: 40, answered: 20, waiting: 'fewer than 5' },
    ],
    [
      'hide how many are not answered, where that is a few',
      { flagged: 40, answered: 38, waiting: 0 },
      { flagged: 40, answered: 'all but fewer than 5', waiting: 0 },
    ],
    [
      'do not give away those who are neither answered nor waiting long',
      { flagged: 40, answered: 20, waiting: 18 },
      { flagged: 40, answered: 20, waiting: 'not shown' },
    ],
  ])('%s', (_, counts, expected) => {
    expect(shownCounts(counts)).toEqual(expected);
  });
});
