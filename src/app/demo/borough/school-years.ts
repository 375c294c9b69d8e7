import { addDays, type LocalDate, weekday } from '#kernel/local-date.ts';

type Span = { readonly firstDay: LocalDate; readonly lastDay: LocalDate };

export type Term = Span & { readonly name: 'autumn' | 'spring' | 'summer'; readonly halfTerm: Span };

/** One school year, as the borough publishes it. `days`: every day that schools are open to staff, INSET included. */
export type SchoolYear = Span & {
  readonly name: string;
  readonly terms: readonly [Term, Term, Term];
  readonly bankHolidays: readonly LocalDate[];
  readonly days: readonly LocalDate[];
};

/** 190 days for pupils (380 sessions: Education (School Day and School Year) Regulations 1999) and five for staff. */
const STAFF_DAYS = 195;

const day = (year: number, month: number, date: number): LocalDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as LocalDate;

const weekdayFrom = (wanted: number, from: LocalDate): LocalDate => addDays(from, (wanted - weekday(from) + 7) % 7);
const mondayFrom = (from: LocalDate): LocalDate => weekdayFrom(1, from);

/** Easter Sunday (Meeus, Jones and Butcher). */
function easterSunday(year: number): LocalDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = h + l - 7 * m;
  const month = Math.floor((n + 90) / 25);
  return day(year, month, (n + 33 * month + 19) % 32);
}

/** The next working day where the holiday falls on a weekend. */
const substitute = (date: LocalDate, days: number): LocalDate => (weekday(date) > 5 ? addDays(date, days) : date);

/** Bank holidays of England and Wales between September and August (Banking and Financial Dealings Act 1971). */
function bankHolidaysOf(startYear: number): LocalDate[] {
  const year = startYear + 1;
  const easter = easterSunday(year);
  return [
    substitute(day(startYear, 12, 25), 2),
    substitute(day(startYear, 12, 26), 2),
    substitute(day(year, 1, 1), weekday(day(year, 1, 1)) === 6 ? 2 : 1),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(day(year, 5, 1)),
    mondayFrom(day(year, 5, 25)),
    mondayFrom(day(year, 8, 25)),
  ];
}

/** Monday to Friday of the week that has no school. */
const weekOff = (monday: LocalDate): Span => ({ firstDay: monday, lastDay: addDays(monday, 4) });

type OpenTerm = Omit<Term, 'lastDay'> & { readonly lastDay?: LocalDate };

/** The summer term has no last day yet: it ends when the year has its days. */
function termsOf(startYear: number): readonly [Term, Term, OpenTerm] {
  const year = startYear + 1;
  const easter = easterSunday(year);
  const september = day(startYear, 9, 1);
  return [
    {
      name: 'autumn',
      firstDay: weekday(september) > 5 ? mondayFrom(september) : september,
      lastDay: weekdayFrom(5, day(startYear, 12, 16)),
      halfTerm: weekOff(mondayFrom(day(startYear, 10, 25))),
    },
    {
      name: 'spring',
      firstDay: mondayFrom(day(year, 1, 2)),
      lastDay: addDays(easter, -9),
      halfTerm: weekOff(mondayFrom(day(year, 2, 12))),
    },
    { name: 'summer', firstDay: addDays(easter, 8), halfTerm: weekOff(mondayFrom(day(year, 5, 25))) },
  ];
}

/** Up to `limit` weekdays from the first of the term, without the half term and bank holidays. */
function daysOf({ firstDay, lastDay, halfTerm }: OpenTerm, holidays: Set<LocalDate>, limit: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = firstDay; days.length < limit && (!lastDay || date <= lastDay); date = addDays(date, 1)) {
    const off = date >= halfTerm.firstDay && date <= halfTerm.lastDay;
    if (weekday(date) < 6 && !off && !holidays.has(date)) days.push(date);
  }
  return days;
}

function schoolYear(startYear: number): SchoolYear {
  const bankHolidays = bankHolidaysOf(startYear);
  const holidays = new Set(bankHolidays);
  const [autumn, spring, summer] = termsOf(startYear);
  const before = [...daysOf(autumn, holidays, Infinity), ...daysOf(spring, holidays, Infinity)];
  const days = [...before, ...daysOf(summer, holidays, STAFF_DAYS - before.length)];
  const lastDay = days.at(-1)!;
  return {
    name: `${startYear}/${String(startYear + 1).slice(2)}`,
    firstDay: autumn.firstDay,
    lastDay,
    terms: [autumn, spring, { ...summer, lastDay }],
    bankHolidays,
    days,
  };
}

/** Last school year and the one that `today` is in; a school year runs from September to August. */
export function twoSchoolYears(today: LocalDate): readonly [SchoolYear, SchoolYear] {
  const year = Number(today.slice(0, 4));
  const startYear = today.slice(5, 7) >= '09' ? year : year - 1;
  return [schoolYear(startYear - 1), schoolYear(startYear)];
}

/** The first day of the half term that `today` is in, or of the last one begun before it. */
export function halfTermBegun(year: SchoolYear, today: LocalDate): LocalDate {
  const starts = year.terms.flatMap((term) => [term.firstDay, addDays(term.halfTerm.lastDay, 3)]);
  return starts.filter((start) => start <= today).at(-1) ?? year.firstDay;
}
