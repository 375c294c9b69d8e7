import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { faultIn, type FileFault, inCell, nextSchoolDay, noSuchDay, otherCheckLetter } from './file-fault.ts';

const hasLength: FileFault['fits'] = ({ suspension }) => suspension?.category === 'SUSP';

const startInFuture = faultIn('StartDate', (_, __, context) => nextSchoolDay(context));

/** The end is later still, so that the start alone is at fault. */
const inFuture: FileFault['write'] = (row, context, entry) => {
  const end = addDays(nextSchoolDay(context), 7);
  return startInFuture(row.with(context.columns.indexOf('EndDate'), end), context, entry);
};

export const SUSPENSION_FAULTS: readonly FileFault[] = [
  inCell('unknown-reason', 'Reason1', () => 'QQ'),
  inCell(
    'end-before-start',
    'EndDate',
    (_, row, { columns }) => addDays(row[columns.indexOf('StartDate')] as LocalDate, -7),
    hasLength,
  ),
  inCell('longer-than-45-days', 'Sessions', () => '92', hasLength),
  inCell('unknown-category', 'Category', () => 'EXCL'),
  otherCheckLetter,
  { kind: 'future-date', place: 'instead', fits: () => true, write: inFuture },
  inCell('not-a-number', 'Sessions', () => 'two', hasLength),
  inCell('unknown-session', 'StartSession', () => 'XM'),
  noSuchDay('StartDate'),
];
