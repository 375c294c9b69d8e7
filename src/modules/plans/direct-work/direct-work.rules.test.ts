import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ruleOnDirectWork } from './direct-work.rules.ts';

const TODAY = getLocalDate('2026-11-23');
const said = { cameOfIt: 'made', happenedOn: TODAY, text: 'We talked about mornings.' } as const;

describe('direct work', () => {
  it('has happened: today or before', () => {
    expect(ruleOnDirectWork(said, TODAY)).toEqual({ allowed: true, value: said });
    const tomorrow = { ...said, happenedOn: getLocalDate('2026-11-24') };
    expect(ruleOnDirectWork(tomorrow, TODAY)).toEqual({ allowed: false, refusal: 'not-happened-yet' });
  });

  it('that reached somebody says what was said, and a change says what changed', () => {
    expect(ruleOnDirectWork({ ...said, text: '' }, TODAY)).toEqual({ allowed: false, refusal: 'nothing-said' });
    const change = { ...said, cameOfIt: 'change-seen', text: '' } as const;
    expect(ruleOnDirectWork(change, TODAY)).toEqual({ allowed: false, refusal: 'nothing-said' });
  });

  it('that reached nobody needs no words', () => {
    const attempted = { ...said, cameOfIt: 'attempted', text: '' } as const;
    expect(ruleOnDirectWork(attempted, TODAY)).toEqual({ allowed: true, value: attempted });
  });
});
