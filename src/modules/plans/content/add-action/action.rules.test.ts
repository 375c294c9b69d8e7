import { describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { ruleOnAction } from './action.rules.ts';

const TODAY = getLocalDate('2026-09-02');
const MEMBER = { userId: 'u1' as Id<'user'>, name: 'A worker' };

describe('an action', () => {
  it('is somebody’s on the team', () => {
    expect(ruleOnAction(MEMBER, '', TODAY, TODAY)).toEqual({ allowed: true, value: { userId: 'u1' } });
  });

  it('or somebody’s in the plan', () => {
    const mother = { personId: 'p1' as Id<'person'>, name: 'Hazel' };
    expect(ruleOnAction(mother, '', TODAY, TODAY)).toEqual({ allowed: true, value: { personId: 'p1' } });
  });

  it('or somebody else’s of the family', () => {
    expect(ruleOnAction(undefined, 'Grandad', TODAY, TODAY)).toEqual({ allowed: true, value: { name: 'Grandad' } });
  });

  it('but not nobody’s', () => {
    expect(ruleOnAction(undefined, '', TODAY, TODAY)).toEqual({ allowed: false, refusal: 'owner-missing' });
  });

  it('and not due before it is agreed', () => {
    expect(ruleOnAction(MEMBER, '', getLocalDate('2026-09-01'), TODAY)).toEqual({
      allowed: false,
      refusal: 'due-in-the-past',
    });
  });
});
