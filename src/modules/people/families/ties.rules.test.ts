import { describe, expect, it } from 'vitest';
import type { RelationshipKind } from './relationships.rules.ts';
import { type Tie, isNotInvolved, notInvolvedInWords, responsibilityOf, whoTheyAre } from './ties.rules.ts';

const NAMES = new Map([
  ['ada', 'Ada'],
  ['ben', 'Ben'],
  ['grace', 'Grace'],
  ['alan', 'Alan'],
]);
const tie = (personId: string, kind: RelationshipKind, toPersonId: string, said: Partial<Tie> = {}): Tie => ({
  personId,
  toPersonId,
  kind,
  parentalResponsibility: null,
  takesPart: null,
  ...said,
});

describe('who somebody is to the others', () => {
  it('is said once for each way to relate, a partner’s in both directions', () => {
    const ties = [tie('ada', 'mother', 'grace'), tie('ben', 'mother', 'grace'), tie('grace', 'former-partner', 'alan')];
    expect(whoTheyAre('grace', ties, NAMES)).toBe('Mother of Ada and Ben; former partner of Alan');
    expect(whoTheyAre('alan', ties, NAMES)).toBe('Former partner of Grace');
  });

  it('leaves out whom the reader does not see', () => {
    expect(whoTheyAre('grace', [tie('hidden', 'mother', 'grace')], NAMES)).toBe('');
  });
});

describe('parental responsibility', () => {
  const of = (...said: (boolean | null)[]) =>
    responsibilityOf(
      'grace',
      said.map((parentalResponsibility, i) => tie(['ada', 'ben'][i]!, 'mother', 'grace', { parentalResponsibility })),
      NAMES,
    );

  it.each([
    [[true, true], 'Yes'],
    [[null], 'Not recorded'],
    [[true, false], 'Yes for Ada; No for Ben'],
    [[], ''],
  ])('said as %j is told as %j', (said, told) => {
    expect(of(...said)).toBe(told);
  });
});

describe('somebody is not currently involved', () => {
  it('only where that is said of every child', () => {
    const left = { takesPart: false };
    expect(isNotInvolved('alan', [tie('ada', 'father', 'alan', left), tie('ben', 'father', 'alan', left)])).toBe(true);
    expect(isNotInvolved('alan', [tie('ada', 'father', 'alan', left), tie('ben', 'father', 'alan')])).toBe(false);
    expect(isNotInvolved('alan', [])).toBe(false);
  });

  it('or of some of them, and then of whom', () => {
    const ties = [tie('ada', 'father', 'alan', { takesPart: false }), tie('ben', 'father', 'alan')];
    expect(notInvolvedInWords('alan', ties, NAMES)).toBe('Not currently involved with Ada');
    expect(notInvolvedInWords('alan', ties.slice(0, 1), NAMES)).toBe('Not currently involved');
    expect(notInvolvedInWords('alan', ties.slice(1), NAMES)).toBe('');
  });
});
