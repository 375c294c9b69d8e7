import { describe, expect, it } from 'vitest';
import { findPlainWords } from './plain-words.rules.ts';

const words = [
  { word: 'lazy', instead: 'say what is not done' },
  { word: 'hard to reach', instead: 'say how we tried' },
  { word: 'non-compliant', instead: 'say what they did not do' },
];
const found = (text: string) => findPlainWords(text, words).map(({ word }) => word);

describe('words that could be said more plainly', () => {
  it('are found whatever their capitals, across lines, and more than one', () => {
    expect(found('Dad is Hard to\nreach and lazy.')).toEqual(['lazy', 'hard to reach']);
    expect(found('(non-compliant)')).toEqual(['non-compliant']);
  });

  it('are whole words', () => {
    expect(found('A lazybones, unlazy, hard to reachable')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});
