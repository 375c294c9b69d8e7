import { addDays, type LocalDate, mondayOf } from '#kernel/local-date.ts';
import { type AttendanceLayout, type Session, wideHeading } from './attendance-sheet.ts';
import type { RollEntry } from '../district.ts';
import {
  blankLine,
  type FaultContext,
  faultIn,
  type FileFault,
  inCell,
  inLine,
  nextSchoolDay,
  noSuchDay,
  otherCheckLetter,
  strayQuote,
  unknownUpn,
} from './file-fault.ts';
import type { Row } from './sheet.ts';

const tooManyCells = inLine('number-of-cells', 'instead', (row) => [...row, 'late bus'].join(','));

const another = (mark: string): string => (mark === 'O' ? 'I' : 'O');

/** A column with a mark in it: the first one of the row. */
const firstMarked =
  (columnsBefore: number) =>
  (row: Row, { columns }: FaultContext): string =>
    columns[row.findIndex((mark, at) => at >= columnsBefore && mark !== '')]!;

/** The school's last session in the morning before the pupil came, in a year in which the school was open by then. */
const sessionBeforeEntry = ({ enrolment }: RollEntry, { sessions }: FaultContext): Session | undefined =>
  sessions.findLast(({ date, half }) => half === 'AM' && date < enrolment.entry);

const cameLater: FileFault['fits'] = ({ entry }, context) => sessionBeforeEntry(entry, context) !== undefined;

/** A fault that needs a line of its own, beside the sound one. */
const inLineAfter = (kind: string, write: FileFault['write'], fits: FileFault['fits'] = () => true): FileFault => ({
  kind,
  place: 'after',
  fits,
  write,
});

const LONG: readonly FileFault[] = [
  otherCheckLetter,
  unknownUpn,
  inCell('unknown-mark', 'Mark', () => '?'),
  inCell('not-a-school-day', 'Date', (date) => addDays(mondayOf(date as LocalDate), -1)),
  inCell('not-a-date', 'Date', () => 'Mon 14 Sept'),
  noSuchDay('Date'),
  inLineAfter('another-mark-for-the-session', faultIn('Mark', another)),
  tooManyCells,
  inCell('unknown-session', 'Session', () => 'XM'),
  inCell('future-date', 'Date', (_, __, context) => nextSchoolDay(context)),
  inLineAfter(
    'before-entry',
    ([upn], context, entry) => {
      const { date, half } = sessionBeforeEntry(entry, context)!;
      return { line: [upn, date, half, '/'].join(','), column: 'Date' };
    },
    cameLater,
  ),
  blankLine,
  strayQuote('Session'),
];

const markOfWeek = firstMarked(2);

/** A week of the register with one mark, in the session before the pupil came. */
const weekBeforeEntry: FileFault['write'] = ([upn], context, entry) => {
  const { monday, place } = sessionBeforeEntry(entry, context)!;
  const empty = [upn!, monday, ...context.columns.slice(2).map(() => '')];
  return faultIn(context.columns[2 + place]!, () => '/')(empty, context, entry);
};

const WEEKLY: readonly FileFault[] = [
  otherCheckLetter,
  unknownUpn,
  inCell('unknown-mark', markOfWeek, () => '?'),
  inCell('not-a-monday', 'WeekStart', (monday) => addDays(monday as LocalDate, 1)),
  inCell('not-a-date', 'WeekStart', () => 'Week 3'),
  noSuchDay('WeekStart'),
  inLineAfter('another-mark-for-the-session', faultIn(markOfWeek, another)),
  tooManyCells,
  inCell('future-date', 'WeekStart', (_, __, { today }) => addDays(mondayOf(today), 7)),
  inLineAfter('before-entry', weekBeforeEntry, cameLater),
  blankLine,
  strayQuote('WeekStart'),
];

const markOfYear = firstMarked(1);

const WIDE: readonly FileFault[] = [
  otherCheckLetter,
  unknownUpn,
  inCell('unknown-mark', markOfYear, () => '?'),
  inLineAfter('another-mark-for-the-session', faultIn(markOfYear, another)),
  tooManyCells,
  inCell(
    'before-entry',
    (_, context, entry) => wideHeading(sessionBeforeEntry(entry, context)!),
    () => '/',
    cameLater,
  ),
  blankLine,
  strayQuote('UPN'),
];

export const ATTENDANCE_FAULTS: Readonly<Record<AttendanceLayout, readonly FileFault[]>> = {
  long: LONG,
  weekly: WEEKLY,
  wide: WIDE,
};
