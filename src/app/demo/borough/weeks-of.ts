import type { LocalDate } from '#kernel/local-date.ts';
import { NO_MARK } from '#modules/education/index.ts';
import { layAbsence } from './lay-absence.ts';
import type { Enrolment } from './enrolments.ts';
import { type Random, randomFor } from './random.ts';
import { AM, mark, type MarksOf, PM, type Register, setMarks, setPresentMarks } from './register.ts';
import { halfTermBegun } from './school-years.ts';
import { type SessionCalendar, sessionsBefore, sessionsOfStay } from './session-calendar.ts';

/** Ten marks, Monday morning first, one character each as in `ATTENDANCE_CODES`. */
export type Week = { readonly monday: LocalDate; readonly marks: string };

/** The weeks of marks up to and including today, holidays left out; empty where the pupil was not there that year. */
export function weeksOf(of: MarksOf): Week[] {
  const { calendar, enrolment, today } = of;
  const [first, leaves] = sessionsOfStay(calendar, enrolment);
  const end = Math.min(leaves, sessionsOfStay(calendar, { entry: enrolment.entry, leaving: today })[1]);
  if (end <= first) return [];
  const register: Register = { calendar, marks: new Uint8Array(calendar.places.length), first, end };
  for (let session = first; session < end; session++) register.marks[session] = session % 2 === 0 ? AM : PM;

  const random = randomFor(of.seed, 'marks', enrolment.key, calendar.year.name);
  markSchoolsOwn(register, of);
  markExclusions(register, enrolment);
  markPartTime(register, of, random);
  layAbsence(register, of, random);
  markFall(register, of, random);
  markLateness(register, of, random);
  markNotYetExplained(register, of, random);
  return writeWeeks(register);
}

/** A year group's trip, an unexpected closure, work experience, part days at the start of reception, study leave. */
function markSchoolsOwn(register: Register, { seed, school, child, calendar, yearIndex }: MarksOf): void {
  const year = child.year - 1 + yearIndex;
  const group = randomFor(seed, 'year group', school.key, calendar.year.name, year);
  for (let trips = group.below(3); trips > 0; trips--) {
    const day = group.below(calendar.days.length) * 2;
    setMarks(register, day, day + 2, 'V');
  }
  if (year === 0) for (let day = 0; day < 8; day++) setMarks(register, day * 2 + 1, day * 2 + 2, 'X');
  if (year === 10) setMarks(register, 350, 360, 'W');
  if (year === 11) setMarks(register, studyLeaveFrom(calendar), calendar.places.length, 'S');
  for (const day of school.closedDays) {
    if (!calendar.days.includes(day)) continue;
    setMarks(register, sessionsBefore(calendar, day), sessionsBefore(calendar, day) + 2, 'Y4');
  }
}

const studyLeaveFrom = (calendar: SessionCalendar): number =>
  sessionsBefore(calendar, calendar.year.terms[2].halfTerm.lastDay);

/** Days without other provision are E; from the sixth the school arranges it (B), or after a permanent one the LA (K). */
function markExclusions(register: Register, { suspensions }: Enrolment): void {
  const { calendar } = register;
  for (const { category, startDate, startSession, sessions } of suspensions) {
    if (category === 'LNCH' || startDate < calendar.year.firstDay || startDate > calendar.year.lastDay) continue;
    const from = sessionsBefore(calendar, startDate) + (startSession === 'PM' ? 1 : 0);
    const to = from + (sessions ?? Infinity);
    setMarks(register, from, Math.min(to, from + 10), 'E');
    setMarks(register, from + 10, to, category === 'PERM' ? 'K' : 'B');
  }
}

/** Afternoons at home for some weeks, agreed and for a time (C2; Working together to improve school attendance, 2024). */
function markPartTime(register: Register, { child, yearIndex }: MarksOf, random: Random): void {
  if (!child.pattern.partTime[yearIndex]) return;
  const length = random.between(60, 130);
  const from = random.between(register.first, Math.max(register.first, register.end - length));
  for (let session = from | 1; session < Math.min(from + length, register.end); session += 2) {
    setPresentMarks(register, session, session + 1, 'C2');
  }
}

/** From the start of this half term a child comes less and less: the list of Monday morning has somebody new on it. */
function markFall(register: Register, { child, calendar, today, yearIndex }: MarksOf, random: Random): void {
  if (!child.pattern.falling || yearIndex === 0) return;
  const start = Math.max(register.first, sessionsBefore(calendar, halfTermBegun(calendar.year, today)));
  for (let session = start; session < register.end; session += 2) {
    if (!random.chance(Math.min(0.8, 0.3 + 0.02 * (session - start)))) continue;
    const from = session + (random.chance(0.2) ? 1 : 0);
    setPresentMarks(register, from, session + 2, random.chance(0.3) ? 'I' : 'O');
  }
}

function markLateness(register: Register, { child }: MarksOf, random: Random): void {
  const mornings = (register.end - register.first) / 2;
  for (let left = Math.round(child.pattern.lateness * mornings + random.next() - 0.5); left > 0; left--) {
    const session = (register.first + random.below(register.end - register.first)) & ~1;
    if (register.marks[session] === AM) setMarks(register, session, session + 1, 'L');
  }
}

/** A school has five school days to find out why a child was away: until then the mark is N (same guidance). */
function markNotYetExplained(register: Register, { calendar, enrolment, today }: MarksOf, random: Random): void {
  if (enrolment.leaving || today > calendar.year.lastDay) return;
  for (let session = Math.max(register.first, register.end - 6); session < register.end; session++) {
    const unexplained = register.marks[session] === mark('O') ? 0.7 : register.marks[session] === mark('I') ? 0.25 : 0;
    if (random.chance(unexplained)) setMarks(register, session, session + 1, 'N');
  }
}

/** `Z` before the pupil came, no mark after the pupil left and after today, `#` where the school did not meet. */
function writeWeeks({ calendar, marks, first, end }: Register): Week[] {
  const { places, mondays } = calendar;
  const [firstWeek, lastWeek] = [Math.floor(places[first]! / 10), Math.floor(places[end - 1]! / 10)];
  const all = Buffer.alloc((lastWeek - firstWeek + 1) * 10, '#');
  for (let session = 0; session < places.length; session++) {
    const place = places[session]! - firstWeek * 10;
    if (place < 0 || place >= all.length) continue;
    all[place] = session < first ? mark('Z') : session < end ? marks[session]! : NO_MARK.charCodeAt(0);
  }
  return mondays
    .slice(firstWeek, lastWeek + 1)
    .map((monday, week) => ({ monday, marks: all.toString('latin1', week * 10, week * 10 + 10) }));
}
