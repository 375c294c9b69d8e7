import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesBetween } from './differences.rules.ts';

describe('what became of a text', () => {
  it('is told word by word', () => {
    expect(differencesBetween('Robin sleeps badly on Sundays', 'Robin sleeps better on Sundays now')).toEqual([
      { kind: 'same', words: 'Robin sleeps' },
      { kind: 'out', words: 'badly' },
      { kind: 'in', words: 'better' },
      { kind: 'same', words: 'on Sundays' },
      { kind: 'in', words: 'now' },
    ]);
  });

  it('is nothing where it stayed, and all of it where nothing stayed', () => {
    expect(differencesBetween('as it was', 'as it was')).toEqual([{ kind: 'same', words: 'as it was' }]);
    expect(differencesBetween('', '')).toEqual([]);
    expect(differencesBetween('one', 'two')).toEqual([
      { kind: 'out', words: 'one' },
      { kind: 'in', words: 'two' },
    ]);
  });

  it('is not worked out for texts as long as books', () => {
    const long = (word: string) => Array.from({ length: 1_100 }, () => word).join(' ');
    expect(differencesBetween(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['out', 'in']);
  });

  it('has every word of both, in their order', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const told = differencesBetween(before, after);
        const without = (kind: 'in' | 'out') =>
          told
            .filter((run) => run.kind !== kind)
            .map((run) => run.words)
            .join(' ');
        expect([without('in'), without('out')]).toEqual([before, after]);
      }),
    );
  });
});
