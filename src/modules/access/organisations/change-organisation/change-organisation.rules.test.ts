import { describe, expect, it } from 'vitest';
import { type Change, ruleChange } from './change-organisation.rules.ts';

const school: Change = {
  kind: 'school',
  safeguardingLead: 'Sam Example',
  safeguardingPhone: '01632 960 002',
  dropFolder: 'northfield',
  hasDropUser: true,
};

describe('an organisation', () => {
  it('may change what is known of it', () => {
    expect(ruleChange(school, ['school-lead']).allowed).toBe(true);
    expect(ruleChange({ ...school, dropFolder: '', hasDropUser: false }, []).allowed).toBe(true);
  });

  it.each<[string, Partial<Change>]>([
    ['lead-without-phone', { safeguardingPhone: '' }],
    ['roles-do-not-fit', { kind: 'partner' }],
    ['drop-folder-without-user', { hasDropUser: false }],
  ])('is refused for %s', (refusal, change) => {
    expect(ruleChange({ ...school, ...change }, ['school-lead'])).toEqual({ allowed: false, refusal });
  });
});
