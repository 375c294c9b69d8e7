import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ruleOnSupervision, supervisionDueOn } from './supervision.rules.ts';

const day = getLocalDate;
const TODAY = day('2026-09-16');

describe('supervision is recorded', () => {
  it('once it was held, with the day of the next', () => {
    expect(ruleOnSupervision({ heldOn: TODAY, nextOn: day('2026-10-14') }, TODAY, 20)).toMatchObject({ allowed: true });
  });

  it.each([
    ['before it was held', '2026-09-17', '2026-10-01', 'not-held-yet'],
    ['with a next one that is past', '2026-09-01', '2026-09-15', 'next-in-the-past'],
    ['with a next one on the same day', '2026-09-16', '2026-09-16', 'next-in-the-past'],
    ['with a next one later than the area allows', '2026-09-16', '2026-10-15', 'next-too-far'],
  ])('but not %s', (_, heldOn, nextOn, refusal) => {
    expect(ruleOnSupervision({ heldOn: day(heldOn), nextOn: day(nextOn) }, TODAY, 20)).toEqual({
      allowed: false,
      refusal,
    });
  });
});

describe('supervision of a plan is due', () => {
  it('on the day that was said at the last', () => {
    const last = { heldOn: day('2026-09-02'), nextOn: day('2026-09-30') };
    expect(supervisionDueOn(last, day('2026-06-01'), 20)).toBe('2026-09-30');
  });

  it('or, where there was none, the area’s time after the plan was opened', () => {
    expect(supervisionDueOn(undefined, day('2026-09-01'), 20)).toBe('2026-09-29');
  });
});
