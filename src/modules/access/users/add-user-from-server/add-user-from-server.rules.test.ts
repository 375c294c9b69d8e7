import { describe, expect, it } from 'vitest';
import { type Named, ruleFirstPlace, rulePlace } from './add-user-from-server.rules.ts';

const school: Named = { id: 's', kind: 'school' };

describe('the first user of an installation', () => {
  it('is an administrator, and says which area it is for', () => {
    expect(ruleFirstPlace({ role: 'administrator', area: 'Exampleshire' }).allowed).toBe(true);
  });

  it.each([
    ['first-is-administrator', { role: 'school-lead', area: 'Exampleshire' }],
    ['area-missing', { role: 'administrator' }],
    ['area-missing', { role: 'administrator', area: '' }],
  ])('is refused for %s', (refusal, wanted) => {
    expect(ruleFirstPlace(wanted)).toEqual({ allowed: false, refusal });
  });
});

describe('a later user', () => {
  it('works for one organisation that is there', () => {
    expect(rulePlace({ role: 'school-lead' }, [school])).toEqual({
      allowed: true,
      value: { role: 'school-lead', at: school },
    });
  });

  it.each<[string, string, Named[]]>([
    ['no-such-role', 'head-teacher', [school]],
    ['no-such-organisation', 'school-lead', []],
    ['several-organisations-of-that-name', 'school-lead', [school, school]],
    ['role-not-held-there', 'data-officer', [school]],
  ])('is refused for %s', (refusal, role, named) => {
    expect(rulePlace({ role }, named)).toEqual({ allowed: false, refusal });
  });
});
