import { describe, expect, it } from 'vitest';
import { fitExclusionRates, type PupilGroup } from './fit-exclusion-rates.ts';

const rates = fitExclusionRates();
const pupil: PupilGroup = { fsm: false, sen: 'N', need: '', sex: 'F', year: 8 };

describe('the rates fitted to what is published', () => {
  it('rise with free school meals, SEN and from year 8 to year 10, and are higher for boys', () => {
    const usual = rates('suspensions', pupil);
    expect(rates('suspensions', { ...pupil, fsm: true })).toBeGreaterThan(usual * 2);
    expect(rates('suspensions', { ...pupil, sex: 'M' })).toBeGreaterThan(usual * 2);
    expect(rates('suspensions', { ...pupil, sen: 'K', need: 'SEMH' })).toBeGreaterThan(usual * 5);
    expect(rates('suspensions', { ...pupil, year: 10 }) / usual).toBeCloseTo(13.11 / 10.03, 1);
  });

  it('never make a suspension certain', () => {
    const likeliest: PupilGroup = { fsm: true, sen: 'E', need: 'SEMH', sex: 'M', year: 10 };
    expect(rates('oneOrMore', likeliest)).toBe(0.8);
    expect(rates('permanent', likeliest)).toBeLessThan(0.1);
  });
});
