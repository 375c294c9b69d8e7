import { describe, expect, it } from 'vitest';
import { needName } from './need-name.rules.ts';

describe('what a need from the assessment is called at first', () => {
  it('is the first line of what was written', () => {
    expect(needName('Teeth have not been seen to.\nNobody knows since when.')).toBe('Teeth have not been seen to.');
    expect(needName('')).toBe('');
  });

  it('is cut at a word where it is too long', () => {
    const name = needName('word '.repeat(60));
    expect(name).toHaveLength(195);
    expect(name.endsWith('word…')).toBe(true);
    expect(needName('x'.repeat(300))).toHaveLength(200);
  });
});
