import type { LocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES, NO_MARK } from '#modules/education/index.ts';
import type { RollEntry } from '../district.ts';
import type { SessionCalendar } from '../session-calendar.ts';
import type { Row, Sheet } from './sheet.ts';

/** A row for each session; for each pupil and week; or for each pupil, with a column for each session of the year. */
export const ATTENDANCE_LAYOUTS = ['long', 'weekly', 'wide'] as const;
export type AttendanceLayout = (typeof ATTENDANCE_LAYOUTS)[number];

/** Half a school day, with its place in its week's ten marks. */
export type Session = {
  readonly date: LocalDate;
  readonly half: 'AM' | 'PM';
  readonly monday: LocalDate;
  readonly place: number;
};

/** A pupil's mark of each session as a national code, '' where there is none to send. */
type Marks = readonly string[];

type Layout = {
  readonly columns: (sessions: readonly Session[]) => readonly string[];
  readonly rows: (upn: string, marks: Marks, sessions: readonly Session[]) => Iterable<Row>;
};

/** The heading of a session in the wide layout, for instance `2026-09-03 AM`; and in the weekly one, `ThuAM`. */
export const wideHeading = ({ date, half }: Pick<Session, 'date' | 'half'>): string => `${date} ${half}`;
export const WEEKLY_HEADINGS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].flatMap((day) => [`${day}AM`, `${day}PM`]);

const LAYOUTS: Record<AttendanceLayout, Layout> = {
  long: { columns: () => ['UPN', 'Date', 'Session', 'Mark'], rows: longRows },
  weekly: { columns: () => ['UPN', 'WeekStart', ...WEEKLY_HEADINGS], rows: weeklyRows },
  wide: { columns: (sessions) => ['UPN', ...sessions.map(wideHeading)], rows: wideRows },
};

function* longRows(upn: string, marks: Marks, sessions: readonly Session[]): Generator<Row> {
  for (const [i, mark] of marks.entries()) if (mark !== '') yield [upn, sessions[i]!.date, sessions[i]!.half, mark];
}

function* weeklyRows(upn: string, marks: Marks, sessions: readonly Session[]): Generator<Row> {
  const places = Map.groupBy(sessions.keys(), (i) => sessions[i]!.monday);
  for (const [monday, week] of places) {
    if (week.every((i) => marks[i] === '')) continue;
    const cells = WEEKLY_HEADINGS.map(() => '');
    for (const i of week) cells[sessions[i]!.place] = marks[i]!;
    yield [upn, monday, ...cells];
  }
}

function* wideRows(upn: string, marks: Marks): Generator<Row> {
  if (marks.some((mark) => mark !== '')) yield [upn, ...marks];
}

/** The sessions that a school held up to today. */
export function sessionsHeld({ days, mondays, places }: SessionCalendar, today: LocalDate): Session[] {
  const sessions = places.map((place, i): Session => ({
    date: days[i >> 1]!,
    half: i % 2 === 0 ? 'AM' : 'PM',
    monday: mondays[Math.floor(place / 10)]!,
    place: place % 10,
  }));
  return sessions.filter(({ date }) => date <= today);
}

const CODES = new Map(ATTENDANCE_CODES.map(({ code, char }) => [char, code]));
for (const notSent of [NO_MARK, '#', 'Z']) CODES.delete(notSent);

function marksOf({ weeks }: RollEntry, sessions: readonly Session[]): Marks {
  const byMonday = new Map(weeks.map(({ monday, marks }) => [monday, marks]));
  return sessions.map(({ monday, place }) => CODES.get(byMonday.get(monday)?.[place] ?? NO_MARK) ?? '');
}

/** A school's attendance in the sessions of one school year. */
export function attendanceSheet(
  layout: AttendanceLayout,
  entries: readonly RollEntry[],
  sessions: readonly Session[],
): Sheet {
  const { columns, rows } = LAYOUTS[layout];
  return {
    columns: columns(sessions),
    origins: entries.map((entry) => {
      const write = () => rows(entry.enrolment.recorded.upn, marksOf(entry, sessions), sessions);
      return { entry, suspension: undefined, rows: write, count: [...write()].length };
    }),
  };
}
