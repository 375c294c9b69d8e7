import { describe, expect, it } from 'vitest';
import { readQuestion } from './question.rules.ts';
import { readWords, readingsOf, wordsOf } from './words.rules.ts';

const nothing = readQuestion({}).question;
const read = (words: string) => {
  const { words: rest, age, near, free } = readWords({ ...nothing, words });
  return { rest: wordsOf(rest).join(' '), age, near, free };
};

describe('the words of a question', () => {
  it.each([
    ['y8 boy angry', { rest: 'boy angry', age: { from: 12, to: 13 }, near: undefined, free: false }],
    ['Year 11 revision', { rest: 'revision', age: { from: 15, to: 16 }, near: undefined, free: false }],
    ['speech therapy under 5 free', { rest: 'speech therapy', age: { from: 0, to: 4 }, near: undefined, free: true }],
    ['9 year old not sleeping', { rest: 'not sleeping', age: { from: 9, to: 9 }, near: undefined, free: false }],
    ['teenage girl pregnant', { rest: 'girl pregnant', age: { from: 13, to: 19 }, near: undefined, free: false }],
    ['holiday club 5-11', { rest: 'holiday club', age: { from: 5, to: 11 }, near: undefined, free: false }],
    ['debt advice CH65', { rest: 'debt advice', age: undefined, near: 'CH65', free: false }],
    ['foodbank zz1 1aa', { rest: 'foodbank', age: undefined, near: 'ZZ11AA', free: false }],
    ['free school meals', { rest: 'free school meals', age: undefined, near: undefined, free: false }],
    ["won't go to school", { rest: 'wont go to school', age: undefined, near: undefined, free: false }],
  ])('say ages, a place and a cost: %s', (words, said) => {
    expect(read(words)).toEqual(said);
  });

  it('do not hold over what the boxes of the form say', () => {
    const asked = readWords({ ...nothing, words: 'y8', age: { from: 5, to: 5 } });
    expect(asked.age).toEqual({ from: 5, to: 5 });
  });

  it('are understood by the longest phrase that is known, the rest one by one', () => {
    const meanings = [
      { start: 0, size: 4, stems: 3, means: null, term: 'term', termName: 'Not going to school' },
      { start: 3, size: 1, stems: 1, means: 'classroom', term: null, termName: null },
    ];
    const readings = readingsOf(['wont', 'go', 'to', 'school', 'angy', 'boy'], new Map([['angy', 'angry']]), meanings);
    expect(readings.map(({ part, said, label, worth }) => [part, said, label, worth])).toEqual([
      [0, 'wont go to school', 'wont go to school', 1],
      [0, 'wont go to school', 'Not going to school', 1.4],
      [1, 'angy', 'angry', 0.7],
    ]);
  });
});

describe('what was asked in an address', () => {
  it('is read, and what nobody offers is passed over', () => {
    const { question, wrong } = readQuestion({
      q: [' debt '],
      level: ['2', '9', 'constructor'],
      day: ['MO', 'XX'],
      within: ['3'],
      near: ['zz1 1aa'],
      age: ['7'],
      need: ['not an id'],
    });
    expect(wrong).toEqual({});
    expect(question).toMatchObject({
      words: 'debt',
      levels: [2],
      days: ['MO'],
      miles: undefined,
      near: 'ZZ11AA',
      age: { from: 7, to: 7 },
      need: undefined,
    });
  });
});
