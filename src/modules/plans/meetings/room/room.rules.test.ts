import { describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { isForFamily, isForRoom } from './room.rules.ts';

const CHILD = 'child' as Id<'person'>;
const MOTHER = 'mother' as Id<'person'>;
const about = (personId: Id<'person'>, rest: object = {}) => ({
  personId,
  wholeFamily: false,
  sensitivity: 'general',
  ...rest,
});

describe('what the family may read', () => {
  it.each([
    ['what is about everybody', about(MOTHER, { wholeFamily: true }), true],
    ['what is about the child of the plan', about(CHILD), true],
    ['not what is about one grown-up', about(MOTHER), false],
    ['not what is sensitive', about(CHILD, { sensitivity: 'health' }), false],
    ['not what was not for the room', about(CHILD, { forRoom: false }), false],
    ['what was for the room', about(CHILD, { forRoom: true }), true],
  ])('is %s', (_, it, may) => {
    expect(isForFamily(it, CHILD)).toBe(may);
  });
});

describe('what a room of workers may read', () => {
  it('is about each of the family, but nothing sensitive and nothing that was not for the room', () => {
    expect(isForRoom(about(MOTHER), false, CHILD)).toBe(true);
    expect(isForRoom(about(MOTHER), true, CHILD)).toBe(false);
    expect(isForRoom(about(CHILD, { sensitivity: 'police' }), false, CHILD)).toBe(false);
    expect(isForRoom(about(CHILD, { forRoom: false }), false, CHILD)).toBe(false);
  });
});
