export {
  ATTENDANCE_CODES,
  NO_MARK,
  SUPPLIER_MARKS,
  type AttendanceCode,
  type AttendanceGroup,
} from './attendance-codes.ts';
export {
  absencePercent,
  addSessions,
  attendancePercent,
  attendedIn,
  buildMarkTable,
  buildMarkTables,
  countSessions,
  isPersistent,
  isSevere,
  markTableOn,
  missedOf,
  packSessions,
  possibleIn,
  sumSessions,
  type MarkTable,
  type MarkTables,
  type Sessions,
} from './attendance.rules.ts';
export {
  academicYearOf,
  daysOfAcademicYear,
  findTerm,
  isSchoolDay,
  listSchoolDays,
  listSchoolWeeks,
  type AcademicYear,
  type Closure,
  type SchoolCalendar,
  type Term,
} from './school-calendar.rules.ts';
export { type PupilWeeks, type Week, type WeeksAsked, weeksOf, weeksOfMyPupils } from './attendance.queries.ts';
export { termsOf } from './calendar.queries.ts';
export { writeWeeks } from './import-attendance/write-weeks.ts';
export {
  getSuspensionLimits,
  listAttendanceCodes,
  listSuspensionCategories,
  listSuspensionReasons,
  markTables,
} from './codes.queries.ts';
export { type AfterImport, educationImports } from './education-imports.ts';
export { schoolFact, schoolPanel, schoolTimeline } from './child-at-school/school-on-child-page.tsx';
export { educationPaths } from './education.paths.ts';
export type { Enrolment } from './on-roll.rules.ts';
export { enrolmentsOf, findOnMyRoll, type OnRoll, readRoll, type School, schoolsOf } from './roll.queries.ts';
export type { SuspensionCategory, SuspensionLimits, SuspensionReason } from './suspension-codes.ts';
export type { Suspension } from './child-at-school/suspended-days.rules.ts';
export { suspensionsOf } from './suspensions.queries.ts';
