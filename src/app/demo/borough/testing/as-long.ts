import { addDays, type LocalDate } from '#kernel/local-date.ts';

type Rows = readonly (readonly string[])[];

/** The rows of a file of attendance, with its headings, as those of the long layout: UPN, date, AM or PM, mark. */
export function asLong([headings, ...rows]: Rows): string[][] {
  const columns = headings!.slice(1);
  if (columns.includes('Date')) return rows.map((row) => [...row]);
  const isWeekly = columns[0] === 'WeekStart';
  return rows.flatMap(([upn, ...cells]) =>
    columns.flatMap((column, at) => {
      if (cells[at] === '' || column === 'WeekStart') return [];
      const [date, half] = isWeekly ? sessionOfWeek(cells[0] as LocalDate, column) : column.split(' ');
      return [[upn!, date!, half!, cells[at]!]];
    }),
  );
}

/** For instance `TueAM` of a week. */
const sessionOfWeek = (monday: LocalDate, column: string): string[] => [
  addDays(monday, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].indexOf(column.slice(0, 3))),
  column.slice(3),
];
