import { describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { actorWith } from './actor.rules.ts';

const user = 'u' as Id<'user'>;
const org = 'o' as Id<'organisation'>;
const permissions = { 'plans:see': ['school-lead', 'manager'], 'access:administer': ['administrator'] } as const;

describe('an actor', () => {
  it('may do what any of their roles may do', () => {
    const actor = actorWith(user, org, ['school-lead', 'administrator'], permissions);
    expect([...actor.permissions]).toEqual(['plans:see', 'access:administer']);
  });

  it('may do nothing without a role', () => {
    expect([...actorWith(user, org, [], permissions).permissions]).toEqual([]);
  });

  it('sees the whole area only as front door officer or data officer', () => {
    expect(actorWith(user, org, ['administrator', 'manager'], permissions).reach).toBe('scoped');
    expect(actorWith(user, org, ['data-officer'], permissions).reach).toBe('area');
  });
});
