import { describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import type { Topic } from '../assessment.ts';
import { isTaken, tellsOfNeed } from './found-needs.rules.ts';

const topic: Topic = {
  question: 'health',
  personId: 'robin' as Id<'person'>,
  wholeFamily: false,
  sensitivity: 'general',
};

describe('what an assessment found', () => {
  it('is a need where an answer says what is hard or missing', () => {
    expect(tellsOfNeed({ needs: 'Teeth' })).toBe(true);
    expect(tellsOfNeed({ needs: '' })).toBe(false);
  });

  it('is in the plan where a need was made of the same question about the same person, as sensitive as it is', () => {
    expect(isTaken(topic, [topic])).toBe(true);
    for (const other of [
      { ...topic, question: 'learning' },
      { ...topic, personId: 'ash' as Id<'person'> },
      { ...topic, wholeFamily: true },
      { ...topic, sensitivity: 'police' as const },
    ])
      expect(isTaken(topic, [other])).toBe(false);
  });
});
