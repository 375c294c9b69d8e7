import { expect, it } from 'vitest';
import { shownTimes } from './small-numbers.rules.ts';

it.each([
  [0, '0'],
  [1, 'fewer than 5'],
  [4, 'fewer than 5'],
  [5, '5'],
  [120, '120'],
])('%i times are shown as %j', (times, shown) => {
  expect(shownTimes(times)).toBe(shown);
});
