import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ruleOnHandoverDay } from './offer-handover.rules.ts';

const TODAY = getLocalDate('2026-03-02');

describe('a child is handed over', () => {
  it.each(['2026-03-02', '2027-09-01'])('from %s', (day) => {
    expect(ruleOnHandoverDay(getLocalDate(day), TODAY)).toEqual({ allowed: true, value: day });
  });

  it.each([
    ['before today', '2026-03-01', 'went-before'],
    ['years ahead', '2028-09-01', 'too-far'],
  ])('but not %s', (_, day, refusal) => {
    expect(ruleOnHandoverDay(getLocalDate(day), TODAY)).toEqual({ allowed: false, refusal });
  });
});
