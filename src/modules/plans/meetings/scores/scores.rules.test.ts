import { describe, expect, it } from 'vitest';
import { byRater } from './scores.rules.ts';

describe('numbers over meetings', () => {
  it('are kept apart by who gave them, with a gap where somebody gave none', () => {
    const scores = [
      { meetingId: 'first', rater: 'robin', name: 'Robin', score: 3 },
      { meetingId: 'first', rater: 'nurse', name: 'A nurse', score: 6 },
      { meetingId: 'second', rater: 'robin', name: 'Robin', score: 5 },
    ];
    expect(byRater(scores, ['first', 'second'])).toEqual([
      { name: 'Robin', values: [3, 5] },
      { name: 'A nurse', values: [6, null] },
    ]);
  });
});
