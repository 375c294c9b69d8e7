export { type Adjustment, ADJUSTMENT_HINTS, ADJUSTMENT_LABELS } from './adjustments/adjustment.ts';
export { AdjustmentList } from './adjustments/adjustment-list.page.tsx';
export { ADJUSTMENT_KINDS, type AdjustmentKind } from './adjustments/adjustment.rules.ts';
export { isOnMyRoll, listAdjustments } from './adjustments/adjustments.queries.ts';
export { adjustmentsOf, adjustmentsPanel } from './adjustments/adjustments-panel.tsx';
export { makeAdjustments } from './adjustments/make-adjustment/make-adjustment.ts';
export {
  type PupilWeeks,
  type Week,
  type WeeksAsked,
  weeksOf,
  weeksOfMyPupils,
} from './attendance/attendance.queries.ts';
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
} from './attendance/attendance.rules.ts';
export { termsOf } from './calendar/calendar.queries.ts';
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
} from './calendar/school-calendar.rules.ts';
export { schoolFact, schoolPanel, schoolTimeline } from './child-at-school/school-on-child-page.tsx';
export { schoolFamilyPanel } from './child-at-school/school-family-panel.tsx';
export { schoolKnown } from './child-at-school/school-known.ts';
export type { Suspension } from './child-at-school/suspended-days.rules.ts';
export {
  ATTENDANCE_CODES,
  NO_MARK,
  SUPPLIER_MARKS,
  type AttendanceCode,
  type AttendanceGroup,
} from './codes/attendance-codes.ts';
export {
  getSuspensionLimits,
  listAttendanceCodes,
  listSuspensionCategories,
  listSuspensionReasons,
  markTables,
} from './codes/codes.queries.ts';
export type { SuspensionCategory, SuspensionLimits, SuspensionReason } from './codes/suspension-codes.ts';
export { educationPaths } from './education.paths.ts';
export { type AfterImport, educationImports } from './files/education-imports.ts';
export { writeWeeks } from './files/import-attendance/write-weeks.ts';
export type { Enrolment } from './roll/on-roll.rules.ts';
export { enrolmentsOf, findOnMyRoll, type OnRoll, readRoll, type School, schoolsOf } from './roll/roll.queries.ts';
export { suspensionsOf } from './suspensions/suspensions.queries.ts';
