import type { Id } from '#kernel/id.ts';
import { addDays, getLocalDate, type LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AttendanceCode } from '../codes/attendance-codes.ts';
import { weeksOf } from '../attendance/attendance.queries.ts';
import { buildMarkTables, type MarkTables, type Sessions } from '../attendance/attendance.rules.ts';
import { termsOf } from '../calendar/calendar.queries.ts';
import { getSuspensionLimits, listAttendanceCodes, listSuspensionReasons } from '../codes/codes.queries.ts';
import type { Enrolment } from '../roll/on-roll.rules.ts';
import { enrolmentsOf, listSchoolsByNumber, schoolsOf } from '../roll/roll.queries.ts';
import {
  type AcademicYear,
  academicYearOf,
  daysOfAcademicYear,
  type SchoolCalendar,
} from '../calendar/school-calendar.rules.ts';
import type { SuspensionLimits } from '../codes/suspension-codes.ts';
import { suspensionsOf } from '../suspensions/suspensions.queries.ts';
import {
  type DayOfMarks,
  daysOf,
  joinWeeks,
  spansChangeOfCodes,
  totalOf,
  type WeekOfMarks,
  yearsOf,
} from './attendance-by-time.rules.ts';
import {
  type CountedSuspension,
  countSuspensions,
  type SuspensionsNow,
  suspensionsOn,
} from './suspended-days.rules.ts';

/** What a child's school page shows: where they are and were, one academic year of marks, and its suspensions. */
export type ChildAtSchool = {
  readonly enrolments: readonly EnrolmentShown[];
  readonly attendance: AttendanceShown;
  readonly suspensions: SuspensionsShown;
  readonly codes: readonly AttendanceCode[];
  readonly calendar: SchoolCalendar;
};

export type EnrolmentShown = Enrolment & { readonly school: string; readonly nextSchool: string | undefined };

export type AttendanceShown = {
  /** All the years that there are marks of, the oldest first. */
  readonly years: readonly { readonly year: AcademicYear; readonly sessions: Sessions }[];
  readonly codesChanged: boolean;
  readonly year: AcademicYear;
  readonly days: readonly DayOfMarks[];
  readonly total: Sessions;
  /** Of a child at two schools, one week of both. */
  readonly weeks: readonly WeekOfMarks[];
};

export type SuspensionsShown = SuspensionsNow & {
  readonly counted: readonly CountedSuspension[];
  readonly reasons: ReadonlyMap<string, string>;
  readonly limits: SuspensionLimits;
};

/** Long before anybody who is a pupil now was one. */
const FIRST_DAY = getLocalDate('2006-09-01');

/** Undefined where the actor may see no enrolment of the child. `asked`: an academic year; the newest where there is no such. */
export async function findChildAtSchool(
  tx: Tx,
  personId: Id<'person'>,
  today: LocalDate,
  asked?: string,
): Promise<ChildAtSchool | undefined> {
  const enrolments = await enrolmentsOf(tx, [personId]);
  if (!enrolments[0]) return undefined;
  const codes = await listAttendanceCodes(tx);
  const calendar = await termsOf(tx, enrolments[0].schoolOrgId);
  const weeks = await weeksOf(tx, [personId], { from: FIRST_DAY, to: today });
  const attendance = attendanceIn(weeks, buildMarkTables(codes), asked ?? academicYearOf(today), today);
  return {
    enrolments: await withSchools(tx, enrolments),
    attendance,
    suspensions: await readSuspensions(tx, personId, calendar, attendance.year, today),
    codes,
    calendar,
  };
}

async function withSchools(tx: Tx, enrolments: readonly Enrolment[]): Promise<EnrolmentShown[]> {
  const schools = new Map(
    (
      await schoolsOf(
        tx,
        enrolments.map((each) => each.schoolOrgId),
      )
    ).map(({ id, name }) => [id, name]),
  );
  const next = await listSchoolsByNumber(
    tx,
    enrolments.flatMap(({ destination }) => destination ?? []),
  );
  return enrolments.map((enrolment) => ({
    ...enrolment,
    school: schools.get(enrolment.schoolOrgId)!,
    nextSchool: next.find(({ laEstab }) => laEstab === enrolment.destination)?.name,
  }));
}

function attendanceIn(
  weeks: readonly WeekOfMarks[],
  tables: MarkTables,
  asked: string,
  today: LocalDate,
): AttendanceShown {
  const allDays = daysOf(weeks, tables);
  const years = yearsOf(allDays);
  const year = years.find((each) => each.year === asked)?.year ?? years.at(-1)?.year ?? academicYearOf(today);
  const isInYear = inYear(year);
  const days = allDays.filter(({ date }) => isInYear(date));
  return {
    years,
    codesChanged: spansChangeOfCodes(allDays),
    year,
    days,
    total: totalOf(days),
    weeks: joinWeeks(
      weeks.filter(({ monday }) => isInYear(monday) || isInYear(addDays(monday, 4))),
      tables,
    ),
  };
}

function inYear(year: AcademicYear): (date: LocalDate) => boolean {
  const { firstDay, lastDay } = daysOfAcademicYear(year);
  return (date) => firstDay <= date && date <= lastDay;
}

async function readSuspensions(
  tx: Tx,
  personId: Id<'person'>,
  calendar: SchoolCalendar,
  year: AcademicYear,
  today: LocalDate,
): Promise<SuspensionsShown> {
  const all = await suspensionsOf(tx, [personId]);
  const limits = await getSuspensionLimits(tx, today);
  const { lastDay } = daysOfAcademicYear(year);
  const isInYear = inYear(year);
  return {
    ...suspensionsOn(all, calendar, today < lastDay ? today : lastDay, limits),
    counted: countSuspensions(all, calendar).filter(({ suspension }) => isInYear(suspension.startDate)),
    reasons: new Map((await listSuspensionReasons(tx)).map(({ code, meaning }) => [code, meaning])),
    limits,
  };
}
