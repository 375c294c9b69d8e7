import { addDays, type LocalDate } from '#kernel/local-date.ts';
import type { CellLook } from '#platform/web/charts/cell-looks.tsx';
import type { MarkCell, MarkWeek } from '#platform/web/charts/calendar-of-marks.tsx';
import { type AttendanceCode, type AttendanceGroup, NO_MARK } from '../codes/attendance-codes.ts';
import { isInForce } from '../attendance/attendance.rules.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.rules.ts';
import { whyNoSchoolDay } from '../calendar/school-day.rules.ts';
import type { WeekOfMarks } from './attendance-by-time.rules.ts';

export type MarkGroup = AttendanceGroup | 'closed' | 'no-mark';

/** How each kind of mark is called and drawn. */
export const MARK_GROUPS: Readonly<Record<MarkGroup, { label: string; look: CellLook }>> = {
  present: { label: 'Present', look: 'outlined' },
  'educational-activity': { label: 'At an approved educational activity, which counts as attended', look: 'barred' },
  authorised: { label: 'Absent, authorised', look: 'cornered' },
  unauthorised: { label: 'Absent, not authorised', look: 'solid' },
  'not-possible': { label: 'Not a possible session', look: 'dashed' },
  administrative: { label: 'Not counted', look: 'dashed' },
  closed: { label: 'No school', look: 'hatched' },
  'no-mark': { label: 'No mark', look: 'empty' },
};

/** Weeks as the calendar shows them: each mark as the register has it, with what it means. */
export const weeksToShow = (
  weeks: readonly WeekOfMarks[],
  codes: readonly AttendanceCode[],
  calendar: SchoolCalendar,
): MarkWeek<MarkGroup>[] =>
  weeks.map(({ monday, marks }) => ({
    monday,
    cells: [...marks].map((mark, place) => cellOf(mark, addDays(monday, place >> 1), codes, calendar)),
  }));

function cellOf(
  char: string,
  date: LocalDate,
  codes: readonly AttendanceCode[],
  calendar: SchoolCalendar,
): MarkCell<MarkGroup> {
  const code = codes.find((each) => each.char === char && isInForce(each, date));
  if (code) return { mark: code.code, category: code.group, label: code.meaning };
  if (char !== NO_MARK) return { mark: char, category: 'no-mark', label: 'A mark that was not in use' };
  return whyNoSchoolDay(calendar, date) === undefined
    ? { mark: '', category: 'no-mark', label: MARK_GROUPS['no-mark'].label }
    : { mark: '', category: 'closed', label: MARK_GROUPS.closed.label };
}
