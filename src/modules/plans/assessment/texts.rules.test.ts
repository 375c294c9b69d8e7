import { describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import type { Answer } from './assessment.ts';
import { agreedScale, sourceOf, standing, together } from './texts.rules.ts';

const text = (id: string, follows: readonly string[], said: Partial<Answer> = {}): Answer =>
  ({ id: id as Id<'answer'>, follows, strengths: '', needs: '', evidence: '', scale: null, ...said }) as Answer;
const ids = (texts: readonly Answer[]) => texts.map(({ id }) => id);

describe('the texts of an answer', () => {
  const first = text('first', []);
  const hers = text('hers', ['first'], { strengths: 'Sleeps well', needs: 'Teeth', scale: 6 });
  const his = text('his', ['first'], { strengths: 'Eats well', needs: 'Teeth', scale: 4 });

  it('stand as long as none follows them', () => {
    expect(ids(standing([hers, first]))).toEqual(['hers']);
    expect(ids(standing([first]))).toEqual(['first']);
  });

  it('stand both where two were written from the same one, until one follows both', () => {
    expect(ids(standing([his, hers, first]))).toEqual(['his', 'hers']);
    const joint = text('joint', ['his', 'hers']);
    expect(ids(standing([joint, his, hers, first]))).toEqual(['joint']);
  });

  it('tell what they were written from', () => {
    expect(sourceOf([his, hers, first], his)?.id).toBe('first');
    expect(sourceOf([first], first)).toBeUndefined();
  });

  it('stand one below the other for whoever writes one for both, and once where they say the same', () => {
    expect(together([his, hers], 'strengths')).toBe('Eats well\n\nSleeps well');
    expect(together([his, hers], 'needs')).toBe('Teeth');
    expect(together([his, hers], 'evidence')).toBe('');
  });

  it('give one figure where they agree, and none where they do not', () => {
    expect(agreedScale([hers, text('other', [])])).toBe(6);
    expect(agreedScale([hers, his])).toBeUndefined();
    expect(agreedScale([first])).toBeUndefined();
  });
});
