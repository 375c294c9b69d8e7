import { expect, it } from 'vitest';
import { countInWords } from './small-numbers.ts';

it.each([
  [0, '0'],
  [1, 'fewer than 5'],
  [4, 'fewer than 5'],
  [5, '5'],
  [120, '120'],
])('a count of %i is told as %j', (times, shown) => {
  expect(countInWords(times)).toBe(shown);
});
