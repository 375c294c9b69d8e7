import { addDays, getLocalDate, type LocalDate } from '#kernel/local-date.ts';
import { isSchoolDay, type SchoolCalendar } from '#modules/education/index.ts';
import type { AttendanceFacts, Judgement } from '../attendance-first/attendance-first.rules.ts';
import type { Week } from '../attendance-first/day-tally.rules.ts';

const term = (name: string, firstDay: string, lastDay: string) => ({
  name,
  firstDay: getLocalDate(firstDay),
  lastDay: getLocalDate(lastDay),
});

const halfTerm = (firstDay: string, lastDay: string) => ({
  firstDay: getLocalDate(firstDay),
  lastDay: getLocalDate(lastDay),
  because: 'Half-term',
});

/** Autumn 2025 has 68 school days, 136 sessions, up to 12 December. */
export const exampleCalendar: SchoolCalendar = {
  terms: [
    term('Summer 2025', '2025-04-22', '2025-07-22'),
    term('Autumn 2025', '2025-09-03', '2025-12-19'),
    term('Spring 2026', '2026-01-05', '2026-03-27'),
  ],
  closures: [halfTerm('2025-05-26', '2025-05-30'), halfTerm('2025-10-27', '2025-10-31')],
};

/**
 * The weeks of a child who was there on every school day from one day to another, except for the days named, whose two
 * marks are given.
 */
export function weeksOf(from: string, to: string, except: Readonly<Record<string, string>> = {}): Week[] {
  const weeks: Week[] = [];
  for (let monday = getLocalDate(from); monday <= to; monday = addDays(monday, 7)) {
    const days = [0, 1, 2, 3, 4].map((day) => addDays(monday, day));
    weeks.push({ monday, marks: days.map((day) => except[day] ?? marksOf(day, to)).join('') });
  }
  return weeks;
}

function marksOf(day: LocalDate, to: string): string {
  if (day > to) return '--';
  return isSchoolDay(exampleCalendar, day) ? '/\\' : '##';
}

/** The same two marks for every school day from one day to another. */
export function everyDay(from: string, to: string, marks: string): Record<string, string> {
  const days: Record<string, string> = {};
  for (let day = getLocalDate(from); day <= to; day = addDays(day, 1)) {
    if (isSchoolDay(exampleCalendar, day)) days[day] = marks;
  }
  return days;
}

const stretch = (missed: number, possible: number) => ({
  missed,
  possible,
  firstDay: possible === 0 ? null : getLocalDate('2025-09-03'),
  lastDay: possible === 0 ? null : getLocalDate('2025-12-12'),
});

/** A judgement on counts of missed and possible sessions. */
export function aJudgement(
  rules: Judgement['rules'],
  counts: {
    readonly year?: readonly [number, number];
    readonly recent?: readonly [number, number];
    readonly earlier?: readonly [number, number];
  } & Partial<Pick<AttendanceFacts, 'academicYear'>> = {},
): Judgement {
  return {
    rules,
    facts: {
      asAt: getLocalDate('2025-12-12'),
      academicYear: counts.academicYear ?? ('2025/26' as AttendanceFacts['academicYear']),
      year: stretch(...(counts.year ?? [0, 136])),
      recent: stretch(...(counts.recent ?? [0, 40])),
      earlier: stretch(...(counts.earlier ?? [0, 116])),
    },
  };
}
