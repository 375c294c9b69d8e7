import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from './jaro-winkler.rules.ts';

describe('how alike two names are', () => {
  it.each([
    ['MARTHA', 'MARHTA', 0.9611],
    ['DIXON', 'DICKSONX', 0.8133],
    ['DWAYNE', 'DUANE', 0.84],
    ['same', 'same', 1],
    ['abc', 'xyz', 0],
    ['', 'abc', 0],
  ])('%s and %s: %d', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4);
  });

  it('never leaves 0 to 1, and is 1 for the same name only', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        const likeness = jaroWinkler(a, b);
        return likeness >= 0 && (a === b ? likeness === 1 : likeness < 1);
      }),
    );
  });

  it('reads names longer than an integer has bits on their first 31 letters', () => {
    expect(jaroWinkler(`${'ab'.repeat(20)}x`, `${'ab'.repeat(20)}y`)).toBe(1);
  });
});
