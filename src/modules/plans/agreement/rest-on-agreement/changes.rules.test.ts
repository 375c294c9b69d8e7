import { describe, expect, it } from 'vitest';
import { whatChanges } from './changes.rules.ts';

const IN_PLAN = [
  { personId: 'robin', name: 'Robin' },
  { personId: 'hazel', name: 'Hazel' },
];
const LEAD = { name: 'Lee', orgName: 'Northfield School' };
const WORKER = { name: 'Wren', orgName: 'A charity' };
const SAID = { orgName: 'Northfield School', sharedWith: 'team' as const, organisations: [] };
const NAMED = IN_PLAN.map(({ personId, name }) => ({ id: personId, name }));

describe('a later agreement', () => {
  it('that says the same changes nobody', () => {
    expect(whatChanges(IN_PLAN, NAMED, SAID, [LEAD, WORKER])).toEqual({ joins: [], stops: [], leavesTeam: [] });
  });

  it('takes in whom it names, and whom it does not name stops', () => {
    const named = [NAMED[0]!, { id: 'ash', name: 'Ash' }];
    expect(whatChanges(IN_PLAN, named, SAID, [LEAD])).toEqual({ joins: ['Ash'], stops: ['Hazel'], leavesTeam: [] });
  });

  it.each<['nobody' | 'named', readonly string[], readonly (typeof LEAD)[]]>([
    ['nobody', [], [WORKER]],
    ['named', ['A charity'], []],
    ['named', ['Another'], [WORKER]],
  ])('shared with %s (%s) leaves out whom it does not let be told', (sharedWith, organisations, leavesTeam) => {
    const newer = { ...SAID, sharedWith, organisations };
    expect(whatChanges(IN_PLAN, NAMED, newer, [LEAD, WORKER]).leavesTeam).toEqual(leavesTeam);
  });
});
