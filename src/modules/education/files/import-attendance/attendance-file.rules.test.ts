import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES, NO_MARK, SUPPLIER_MARKS } from '../../codes/attendance-codes.ts';
import { isDayFault, prepareAttendanceFile, ruleOnAttendanceRow } from './attendance-file.rules.ts';

const context = prepareAttendanceFile({
  codes: ATTENDANCE_CODES,
  supplierMarks: { ...SUPPLIER_MARKS, '@': 'L' },
  noMark: NO_MARK,
  today: getLocalDate('2025-12-12'),
  laNumbers: null,
});

const row = { UPN: 'R201100018042', Date: '2025-09-03', Session: 'AM', Mark: '/' };

const readOf = (changed: Record<string, string>) => {
  const verdict = ruleOnAttendanceRow({ ...row, ...changed }, context);
  return verdict.allowed ? verdict.value : verdict.faults.map(({ column, code }) => `${column}: ${code}`);
};

describe('a row of a file of attendance', () => {
  it('is one character at its place in a week', () => {
    expect(readOf({})).toEqual({ upn: 'R201100018042', monday: '2025-09-01', place: 4, char: '/' });
    expect(readOf({ Date: '05/09/2025', Session: 'pm', Mark: '\\' })).toEqual({
      upn: 'R201100018042',
      monday: '2025-09-01',
      place: 9,
      char: '\\',
    });
  });

  it.each([
    ['2025-09-03', 'C1', 'c'],
    ['2025-09-03', 'C2', 'd'],
    ['2025-09-03', 'J1', 'j'],
    ['2025-09-03', 'Y7', '7'],
    ['2024-07-15', 'J', 'J'],
    ['2024-07-15', 'Y', 'Y'],
    ['2021-01-18', 'X01', 'X'],
    ['2021-01-18', 'I02', 'I'],
    ['2025-09-03', '@', 'L'],
    ['2025-09-03', '-', '-'],
    ['2025-09-03', '', '-'],
  ])('of %s with the mark %j is kept as %j', (Date, Mark, char) => {
    expect(readOf({ Date, Mark })).toMatchObject({ char });
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['without a UPN', { UPN: '' }, ['UPN: empty']],
    ['with a date we cannot read', { Date: '09/2025' }, ['Date: not-a-date']],
    ['without a date', { Date: '' }, ['Date: empty']],
    ['of a day to come', { Date: '2025-12-15' }, ['Date: in-the-future']],
    ['of a Saturday', { Date: '2025-09-06' }, ['Date: at-a-weekend']],
    ['of neither half of the day', { Session: 'Period 1' }, ['Session: not-in-the-list']],
    ['with a mark nobody explained', { Mark: '!' }, ['Mark: unknown-mark']],
    ['with a small letter, which might be our own character for another code', { Mark: 'c' }, ['Mark: unknown-mark']],
    ['with a code withdrawn before', { Mark: 'J' }, ['Mark: mark-not-in-force']],
    ['with a code that came later', { Date: '2024-07-15', Mark: 'K' }, ['Mark: mark-not-in-force']],
    ['of a day before any code', { Date: '1999-01-04' }, ['Mark: mark-not-in-force']],
  ])('%s is refused', (_, changed, faults) => {
    expect(readOf(changed)).toEqual(faults);
  });

  it.each([
    ['2025-09-03', 'J', 'The code J was withdrawn on 19 August 2024'],
    ['2024-07-15', 'K', 'The code K came into force on 19 August 2024'],
    ['2025-09-03', '!', 'The mark ! is neither a national code nor in the table of marks of this source'],
    ['2025-09-03', 'Fernwick', 'This mark is neither a national code nor in the table of marks of this source'],
  ])('of %s with the mark %s is told: %s', (Date, Mark, message) => {
    const verdict = ruleOnAttendanceRow({ ...row, Date, Mark }, context);
    expect(verdict.allowed ? undefined : verdict.faults[0]?.message).toBe(message);
  });
});

describe('a day of a file of attendance', () => {
  it('is read once and remembered', () => {
    expect(context.dayOf('03/09/2025')).toBe(context.dayOf('03/09/2025'));
  });

  it('tells a fault from a day', () => {
    expect(isDayFault(context.dayOf('2025-09-06'))).toBe(true);
    expect(isDayFault(context.dayOf('2025-09-05'))).toBe(false);
  });
});
