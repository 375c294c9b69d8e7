import type { LocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES } from '#modules/education/index.ts';
import type { Enrolment } from './enrolments.ts';
import type { Child } from './families.ts';
import type { School } from './schools.ts';
import type { SessionCalendar } from './session-calendar.ts';

const CHARS = new Map(ATTENDANCE_CODES.map(({ code, char }) => [code, char.charCodeAt(0)]));
export const mark = (code: string): number => CHARS.get(code)!;

export const AM = mark('/');
export const PM = mark('\\');

/** One pupil's marks in one school year: from the session `first` up to, not including, `end`, both of the calendar. */
export type Register = {
  readonly calendar: SessionCalendar;
  readonly marks: Uint8Array;
  readonly first: number;
  readonly end: number;
};

export const isPresent = (value: number | undefined): boolean => value === AM || value === PM;

export const setMarks = (register: Register, from: number, to: number, code: string): void => {
  register.marks.fill(mark(code), Math.max(from, register.first), Math.max(register.first, Math.min(to, register.end)));
};

/** As `setMarks`, but only where the pupil is present: a suspension or a trip stays what it is. */
export function setPresentMarks(register: Register, from: number, to: number, code: string): void {
  for (let session = from; session < to; session++) {
    if (isPresent(register.marks[session])) setMarks(register, session, session + 1, code);
  }
}

/** What the marks of one enrolment in one school year are made from. `yearIndex`: 0 for the last school year, 1 for this. */
export type MarksOf = {
  readonly seed: number;
  readonly today: LocalDate;
  readonly child: Child;
  readonly enrolment: Enrolment;
  readonly school: School;
  readonly calendar: SessionCalendar;
  readonly yearIndex: 0 | 1;
};
