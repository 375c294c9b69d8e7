import { describe, expect, it } from 'vitest';
import { pageAsked, pageNumbers } from './paging.rules.ts';

describe('the pages of a list', () => {
  it.each([
    [{}, 1],
    [{ page: '7' }, 7],
    [{ page: '0' }, 1],
    [{ page: '-3' }, 1],
    [{ page: '1e9' }, 1],
    [{ page: '12345678' }, 1],
  ])('%j asks for page %i', (query, page) => {
    expect(pageAsked(query)).toBe(page);
  });

  it.each([
    [1, 2, [1, 2]],
    [1, 3, [1, 2, 3]],
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
    [1, 2000, [1, 2, undefined, 2000]],
    [5, 137, [1, undefined, 4, 5, 6, undefined, 137]],
    [137, 137, [1, undefined, 136, 137]],
  ])('page %i of %i shows %j', (page, last, numbers) => {
    expect(pageNumbers(page, last)).toEqual(numbers);
  });
});
