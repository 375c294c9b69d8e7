import { describe, expect, it } from 'vitest';
import { backTo, mayTry } from './sign-in.rules.ts';

describe('trying a password', () => {
  it.each([
    [{ name: 1, address: 1 }, true],
    [{ name: 6, address: 6 }, true],
    [{ name: 7, address: 7 }, false],
    [{ name: 1, address: 60 }, true],
    [{ name: 1, address: 61 }, false],
  ])('after %o tries goes on: %s', (tries, goesOn) => {
    expect(mayTry(tries)).toBe(goesOn);
  });
});

describe('after signing in', () => {
  it.each([
    ['/children/abc?term=1', '/children/abc?term=1'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example/', '/'],
    ['/sign-out', '/'],
    [undefined, '/'],
  ])('a way back of %s leads to %s', (asked, to) => {
    expect(backTo(asked)).toBe(to);
  });
});
