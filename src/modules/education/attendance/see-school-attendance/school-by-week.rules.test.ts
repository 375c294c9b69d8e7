import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { schoolByWeek, type TallyOfWeek, yearGroupsByWeek } from './school-by-week.rules.ts';

const [first, second, third] = ['2025-09-01', '2025-09-08', '2025-09-15'].map(getLocalDate);
const mondays = [first!, second!, third!];

const tally = (monday: TallyOfWeek['monday'], otherwise: Partial<TallyOfWeek> = {}): TallyOfWeek => ({
  monday,
  yearGroup: null,
  percent: 93.4,
  pupils: 200,
  mostlyAway: 9,
  ...otherwise,
});
const hidden = { percent: null, pupils: null, mostlyAway: null };

describe('a school week by week', () => {
  it('has a gap where there are no marks, and where there are too few pupils, and says which', () => {
    expect(schoolByWeek(mondays, [tally(first!), tally(third!, hidden)])).toEqual([
      { monday: first, percent: 93.4, mostlyAway: { count: 9, of: 200 }, note: undefined },
      { monday: second, percent: null, mostlyAway: null, note: 'No marks' },
      { monday: third, percent: null, mostlyAway: null, note: 'Fewer than 5 pupils' },
    ]);
  });

  it('does not take a year group for the school', () => {
    const [week] = schoolByWeek([first!], [tally(first!, { yearGroup: '7', percent: 50 }), tally(first!)]);
    expect(week!.percent).toBe(93.4);
  });

  it('has its year groups with the youngest first, each in every week', () => {
    const tallies = ['10', 'R', '9', 'N2', 'N1', 'Other', '1'].map((yearGroup) => tally(second!, { yearGroup }));
    const groups = yearGroupsByWeek(mondays, [tally(first!), ...tallies]);
    expect(groups.map(({ yearGroup }) => yearGroup)).toEqual(['N1', 'N2', 'R', '1', '9', '10', 'Other']);
    expect(groups[0]!.weeks.map(({ percent }) => percent)).toEqual([null, 93.4, null]);
  });
});
