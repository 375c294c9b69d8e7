import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ruleOnNote } from './note.rules.ts';

const TODAY = getLocalDate('2026-09-02');

describe('a note', () => {
  it('tells of today or before', () => {
    expect(ruleOnNote(TODAY, TODAY)).toEqual({ allowed: true, value: '2026-09-02' });
  });

  it('but not of what is still to happen', () => {
    expect(ruleOnNote(getLocalDate('2026-09-03'), TODAY)).toEqual({ allowed: false, refusal: 'not-happened-yet' });
  });
});
