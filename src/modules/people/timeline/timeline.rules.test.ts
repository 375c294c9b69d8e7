import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { partOf, readPlace, writePlace } from './timeline.rules.ts';

const on = (day: string, id: string) => ({ on: getLocalDate(day), id });
const [NEWEST, LATER, EARLIER, OLDEST] = [
  on('2026-03-02', 'a'),
  on('2026-03-01', 'c'),
  on('2026-03-01', 'b'),
  on('2026-02-01', 'd'),
];
const IN_ANY_ORDER = [EARLIER, OLDEST, NEWEST, LATER];

describe('a part of a timeline', () => {
  it('is the newest, the greatest of a day first', () => {
    expect(partOf(IN_ANY_ORDER, { most: 3 })).toEqual([NEWEST, LATER, EARLIER]);
  });

  it('goes on below a place, also in the middle of a day', () => {
    expect(partOf(IN_ANY_ORDER, { before: LATER, most: 3 })).toEqual([EARLIER, OLDEST]);
  });

  it('is empty below the last', () => {
    expect(partOf(IN_ANY_ORDER, { before: OLDEST, most: 3 })).toEqual([]);
  });
});

describe('a place in an address', () => {
  it('is read as it was written', () => {
    const place = on('2026-03-01', '3 action 0192');
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  it.each([undefined, '', '2026-03-01', '2026-02-30 a', '2026-03-01 \n', `2026-03-01 ${'a'.repeat(101)}`])(
    'is none where somebody wrote %j',
    (text) => {
      expect(readPlace(text)).toBeUndefined();
    },
  );
});
