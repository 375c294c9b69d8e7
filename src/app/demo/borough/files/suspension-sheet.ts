import type { RollEntry } from '../district.ts';
import type { SchoolYear } from '../school-years.ts';
import { oneRow, type Row, type Sheet } from './sheet.ts';
import type { Suspension } from '../suspensions.ts';

const COLUMNS = 'UPN Category Reason1 Reason2 Reason3 StartDate StartSession Sessions EndDate'.split(' ');

const suspensionRow = (upn: string, suspension: Suspension): Row => [
  upn,
  suspension.category,
  suspension.reasons[0] ?? '',
  suspension.reasons[1] ?? '',
  suspension.reasons[2] ?? '',
  suspension.startDate,
  suspension.startSession,
  String(suspension.sessions ?? ''),
  suspension.endDate ?? '',
];

/** A school's suspensions and permanent exclusions of one school year, a row for each. */
export const suspensionSheet = (entries: readonly RollEntry[], year: SchoolYear): Sheet => ({
  columns: COLUMNS,
  origins: entries.flatMap((entry) =>
    entry.enrolment.suspensions
      .filter(({ startDate }) => startDate >= year.firstDay && startDate <= year.lastDay)
      .map((suspension) => oneRow(entry, suspensionRow(entry.enrolment.recorded.upn, suspension), suspension)),
  ),
});
