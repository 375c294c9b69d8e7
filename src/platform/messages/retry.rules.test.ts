import { describe, expect, it } from 'vitest';
import { minutesBeforeNextTry, secondsToWait } from './retry.rules.ts';

describe('what could not be sent', () => {
  it('is tried again, later each time, and given up after twenty hours', () => {
    const waits = Array.from({ length: 11 }, (_, n) => minutesBeforeNextTry(n + 1));
    expect(waits).toEqual([1, 2, 5, 10, 20, 40, 80, 160, 320, 600, undefined]);
    expect(waits.reduce((sum: number, minutes) => sum + (minutes ?? 0), 0) / 60).toBeCloseTo(20.6, 1);
  });
});

describe('what may go out', () => {
  it('goes at once, unless too much went already', () => {
    expect(secondsToWait({ lastMinute: 299, toAddressLastHour: 29 })).toBe(0);
    expect(secondsToWait({ lastMinute: 300, toAddressLastHour: 0 })).toBe(60);
    expect(secondsToWait({ lastMinute: 0, toAddressLastHour: 30 })).toBe(900);
  });
});
