import { addDays, type LocalDate, mondayOf, weekday } from '#kernel/local-date.ts';
import type { SchoolCalendar } from '#modules/education/index.ts';
import type { SchoolYear } from './school-years.ts';
import type { School } from './schools.ts';

/** When one school meets in one school year. Session `s` is the morning of `days[s / 2]`, or, where odd, its afternoon. */
export type SessionCalendar = {
  readonly year: SchoolYear;
  /** The days on which pupils are expected: no INSET, no holidays. 190 of them. */
  readonly days: readonly LocalDate[];
  /** The weeks in which the school meets at all, by their Mondays. */
  readonly mondays: readonly LocalDate[];
  /** For each session its place in the weeks' marks: ten times the week, and twice the weekday from Monday. */
  readonly places: readonly number[];
};

export function sessionCalendar(school: School, year: SchoolYear): SessionCalendar {
  const inset = new Set(school.insetDays);
  const days = year.days.filter((day) => !inset.has(day));
  const mondays: LocalDate[] = [];
  const places = days.flatMap((day) => {
    const monday = mondayOf(day);
    if (mondays.at(-1) !== monday) mondays.push(monday);
    const morning = (mondays.length - 1) * 10 + (weekday(day) - 1) * 2;
    return [morning, morning + 1];
  });
  return { year, days, mondays, places };
}

/** The terms and closures of one school, as it would publish them. */
export function publishedCalendar(school: School, years: readonly SchoolYear[]): SchoolCalendar {
  const oneDay = (because: string) => (day: LocalDate) => ({ firstDay: day, lastDay: day, because });
  return {
    terms: years.flatMap((year) => year.terms.map(({ name, firstDay, lastDay }) => ({ name, firstDay, lastDay }))),
    closures: [
      ...years.flatMap((year) => year.terms.map(({ halfTerm }) => ({ ...halfTerm, because: 'half term' }))),
      ...years.flatMap((year) => year.bankHolidays).map(oneDay('bank holiday')),
      ...school.insetDays.map(oneDay('INSET day')),
    ],
  };
}

/** How many sessions the school held before `date`; so, also, the session with which that day begins. */
export function sessionsBefore({ days }: SessionCalendar, date: LocalDate): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < date) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}

/** The sessions from the first to, not including, the second, of a stay at the school; `leaving` is its last day. */
export function sessionsOfStay(
  calendar: SessionCalendar,
  stay: { readonly entry: LocalDate; readonly leaving: LocalDate | undefined },
): readonly [number, number] {
  const end = stay.leaving ? sessionsBefore(calendar, addDays(stay.leaving, 1)) : calendar.days.length * 2;
  return [sessionsBefore(calendar, stay.entry), end];
}

export const dayOfSession = ({ days }: SessionCalendar, session: number): LocalDate => days[session >> 1]!;
