import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, foldPostcode } from './names.rules.ts';

describe('a folded name', () => {
  it.each([
    ['Zoë O’Brien-Smith', 'zoe obrien smith'],
    ["O'BRIEN", 'obrien'],
    ['O´Brien', 'obrien'],
    ['  Mary   Jane ', 'mary jane'],
    ['Anne–Marie', 'anne marie'],
    ['St. John', 'st john'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['Søren Þór', 'soren thor'],
    ['Weiß', 'weiss'],
    ['Ǽlfric Ǿrsted', 'aelfric orsted'],
    ['Zoe\u0308', 'zoe'],
    ['Nguyễn', 'nguyen'],
    ['Олена', 'олена'],
    ['', ''],
  ])('of %j is %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('does not change when folded again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name)));
  });
});

describe('a folded postcode', () => {
  it('has no spaces and is in capitals', () => {
    expect(foldPostcode(' zz99 3wz ')).toBe('ZZ993WZ');
  });
});
