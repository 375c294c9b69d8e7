import { describe, expect, it } from 'vitest';
import { ACTION_HINTS, hintsFor } from './hints.rules.ts';

const about = (field: string, text: string): number => hintsFor(ACTION_HINTS, field, text).length;

describe('hints while somebody writes an action', () => {
  it('are not given for one thing that somebody does', () => {
    expect(about('what', 'Ring the school nurse on Monday')).toBe(0);
    expect(about('success', 'In by 8:50 four days of five')).toBe(0);
  });

  it('ask for what can be seen, one thing at a time, in the family’s words', () => {
    expect(hintsFor(ACTION_HINTS, 'what', 'Monitor mornings')).toEqual([
      'Could everybody see that this was done? “Ring the school nurse on Monday” says more than “support” or “monitor”.',
    ]);
    expect(about('what', 'Ring the nurse and see the GP and write it down')).toBe(2);
    expect(about('what', 'Ring the nurse. '.repeat(11))).toBe(1);
  });

  it('ask better than what', () => {
    expect(about('success', 'Attendance is improved')).toBe(1);
    expect(about('what', 'Say what is better')).toBe(0);
  });
});
