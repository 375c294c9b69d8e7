import { describe, expect, it } from 'vitest';
import type { Subject } from '../subjects.ts';
import { type Reader, mayReadAnswer, mayReadThoughts, mayReadVoice } from './readers.rules.ts';

const team: Reader = { kind: 'team' };
const family: Reader = { kind: 'family' };
const hazel: Reader = {
  kind: 'person',
  of: { personId: 'hazel' } as Subject,
  separated: { hidden: [], from: [] },
};

const said = (personId: string, sensitivity: 'general' | 'health' = 'general', wholeFamily = false) => ({
  personId,
  sensitivity,
  wholeFamily,
});
const voice = (personId: string, kind: string, sensitivity: 'general' | 'health' = 'general') => ({
  ...said(personId, sensitivity),
  kind,
});

describe('a paper of the assessment', () => {
  it('has for the team all that there is', () => {
    expect(mayReadAnswer(team, said('hazel', 'health'))).toBe(true);
    expect(mayReadVoice(team, voice('hazel', 'own-behaviour'))).toBe(true);
    expect(mayReadThoughts(team)).toBe(true);
  });

  it('has for the family nothing that is kept apart, and not what an adult said for themselves', () => {
    expect(mayReadAnswer(family, said('hazel'))).toBe(true);
    expect(mayReadAnswer(family, said('hazel', 'health'))).toBe(false);
    expect(mayReadVoice(family, voice('robin', 'child'))).toBe(true);
    expect(mayReadVoice(family, voice('robin', 'child', 'health'))).toBe(false);
    expect(mayReadVoice(family, voice('hazel', 'adult'))).toBe(false);
    expect(mayReadThoughts(family)).toBe(false);
  });

  it('has for one person what is about them or about all, and what they said, but for their own abusive behaviour', () => {
    expect(mayReadAnswer(hazel, said('hazel'))).toBe(true);
    expect(mayReadAnswer(hazel, said('robin', 'general', true))).toBe(true);
    expect(mayReadAnswer(hazel, said('robin'))).toBe(false);
    expect(mayReadAnswer(hazel, said('hazel', 'health'))).toBe(false);
    expect(mayReadVoice(hazel, voice('hazel', 'adult'))).toBe(true);
    expect(mayReadVoice(hazel, voice('robin', 'child'))).toBe(false);
    expect(mayReadVoice(hazel, voice('hazel', 'own-behaviour'))).toBe(false);
    expect(mayReadThoughts(hazel)).toBe(false);
  });
});
