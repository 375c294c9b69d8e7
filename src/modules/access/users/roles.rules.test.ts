import { describe, expect, it } from 'vitest';
import { ORGANISATION_KINDS } from '../organisations/organisations.rules.ts';
import { AREA_WIDE, type Role, mayBeHeldAt } from './roles.rules.ts';

describe('a role', () => {
  it.each<[Role, string[]]>([
    ['school-lead', ['school']],
    ['liaison-officer', ['liaison-team']],
    ['lead-professional', ['school', 'council-team', 'liaison-team', 'front-door', 'data-team', 'partner']],
    ['manager', ['council-team', 'liaison-team', 'front-door', 'partner']],
    ['front-door-officer', ['front-door']],
    ['data-officer', ['data-team']],
    ['administrator', ['council-team']],
    ['directory-curator', ['council-team']],
    ['provider', ['partner']],
  ])('%s is held at %o and nowhere else', (role, kinds) => {
    expect(ORGANISATION_KINDS.filter((kind) => mayBeHeldAt(role, kind))).toEqual(kinds);
  });

  it('that sees the whole area is held at no school and at no partner', () => {
    expect(AREA_WIDE.filter((role) => mayBeHeldAt(role, 'school') || mayBeHeldAt(role, 'partner'))).toEqual([]);
  });
});
