import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { A_YEAR, weeksToShow } from './weeks-to-show.rules.ts';

const day = getLocalDate;
const calendar = {
  terms: [{ name: 'Autumn 2025', firstDay: day('2025-09-01'), lastDay: day('2025-12-19') }],
  closures: [{ firstDay: day('2025-10-27'), lastDay: day('2025-10-31'), because: 'half-term' }],
};

describe('the weeks that are shown', () => {
  it('are school weeks that are over, without the holidays', () => {
    expect(weeksToShow(calendar, day('2025-11-14'), 3)).toEqual(['2025-10-13', '2025-10-20', '2025-11-03']);
    expect(weeksToShow(calendar, day('2025-11-17'), 3)).toEqual(['2025-10-20', '2025-11-03', '2025-11-10']);
  });

  it('are fewer where the terms before are not known, and none where no term is', () => {
    expect(weeksToShow(calendar, day('2025-09-15'), A_YEAR)).toEqual(['2025-09-01', '2025-09-08']);
    expect(weeksToShow({ terms: [], closures: [] }, day('2025-11-14'), A_YEAR)).toEqual([]);
  });
});
