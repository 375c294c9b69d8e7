import { describe, expect, it } from 'vitest';
import { agreementsToWithdraw } from './withdrawal.rules.ts';

const OURS = { id: 'ours', orgId: 'our-school' };
const EARLIER = { id: 'earlier', orgId: 'our-school' };
const THEIRS = { id: 'theirs', orgId: 'their-school' };
const PLAN = { agreementId: 'theirs', closedOn: null, myRole: 'member' as const };

describe('what somebody may record as withdrawn', () => {
  it('is all that the family agreed to with their own organisation', () => {
    expect(agreementsToWithdraw([OURS, EARLIER, THEIRS], [PLAN], 'our-school')).toEqual([OURS, EARLIER]);
  });

  it('or what a plan rests on that they work on', () => {
    expect(agreementsToWithdraw([THEIRS], [PLAN], 'our-school')).toEqual([THEIRS]);
  });

  it.each([
    ['on whose team they are not', { ...PLAN, myRole: null }],
    ['that is closed', { ...PLAN, closedOn: '2026-09-21' }],
  ])('but not what a plan rests on %s', (_, plan) => {
    expect(agreementsToWithdraw([THEIRS], [plan], 'our-school')).toEqual([]);
  });
});
