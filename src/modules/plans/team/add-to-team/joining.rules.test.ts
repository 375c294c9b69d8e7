import { describe, expect, it } from 'vitest';
import { ruleOnJoining } from './joining.rules.ts';

const SMALL = { kind: 'universal-plus', leadOrgId: 'school' } as const;

describe('who joins a plan', () => {
  it('is anybody who is asked, where a team works around the family', () => {
    expect(ruleOnJoining({ ...SMALL, kind: 'taf' }, { orgId: 'nursing', isLiaison: false })).toEqual({
      allowed: true,
      value: undefined,
    });
  });

  it('is a colleague or the School Liaison Officer, in a Universal Plus plan', () => {
    for (const worker of [
      { orgId: 'school', isLiaison: false },
      { orgId: 'liaison', isLiaison: true },
    ])
      expect(ruleOnJoining(SMALL, worker)).toEqual({ allowed: true, value: undefined });
    expect(ruleOnJoining(SMALL, { orgId: 'nursing', isLiaison: false })).toEqual({
      allowed: false,
      refusal: 'one-organisation',
    });
  });
});
