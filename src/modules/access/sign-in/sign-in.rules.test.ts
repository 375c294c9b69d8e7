import { describe, expect, it } from 'vitest';
import { backTo, mayTry } from './sign-in.rules.ts';

describe('trying a password', () => {
  it.each([
    [1, 1, true],
    [6, 6, true],
    [7, 7, false],
    [1, 60, true],
    [1, 61, false],
  ])('after %i tries of the name and %i from the address goes on: %s', (ofName, fromAddress, goesOn) => {
    expect(mayTry(ofName, fromAddress)).toBe(goesOn);
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
