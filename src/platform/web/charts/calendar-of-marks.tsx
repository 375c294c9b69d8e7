import { inWords, type LocalDate } from '#kernel/local-date.ts';
import { CELL, LookOfCells, type CellLook, type PlacedCell } from './cell-looks.tsx';
import { ChartFrame, ChartKey, ChartPicture } from './chart-frame.tsx';

export interface MarkCategory {
  label: string;
  look: CellLook;
}

/** One half day: the mark as written in the record, and what that mark means. */
export interface MarkCell<Category extends string> {
  mark: string;
  category: Category;
  label: string;
}

export interface MarkWeek<Category extends string> {
  monday: LocalDate;
  /** Ten, from Monday morning to Friday afternoon. */
  cells: readonly MarkCell<Category>[];
}

export interface CalendarOfMarksProps<Category extends string> {
  id: string;
  heading: string;
  /** In order of date. A month without weeks is left out. */
  weeks: readonly MarkWeek<Category>[];
  /** In the order of the key. */
  categories: Readonly<Record<Category, MarkCategory>>;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const HALVES = ['am', 'pm'];
const HALF_DAYS = DAYS.flatMap((day) => HALVES.map((half) => `${day} ${half}`));

/** Each week of a term or a school year as a row of ten half days, in a block for each month. */
export const CalendarOfMarks = <Category extends string>(props: CalendarOfMarksProps<Category>) => (
  <ChartFrame
    id={props.id}
    table={{
      heading: props.heading,
      columns: ['Week beginning', ...HALF_DAYS],
      rows: props.weeks.map(({ monday, cells }) => [inWords(monday), ...cells.map(cellInWords)]),
    }}
  >
    <MarksKey {...props} />
    <div class="rooted-chart__months">
      {[...Map.groupBy(props.weeks, ({ monday }) => monday.slice(0, 7))].map(([month, weeks]) => (
        <MonthOfMarks {...props} id={`${props.id}-${month}`} weeks={weeks} />
      ))}
    </div>
  </ChartFrame>
);

const cellInWords = ({ label, mark }: MarkCell<string>) => (mark === '' ? label : `${label} (${mark})`);

const categoriesIn = <Category extends string>({ weeks, categories }: CalendarOfMarksProps<Category>) => {
  const cells = weeks.flatMap((week) => week.cells);
  return (Object.keys(categories) as Category[]).flatMap((name) => {
    const found = cells.filter(({ category }) => category === name);
    return found.length === 0 ? [] : [{ ...categories[name], name, cells: found }];
  });
};

/** Only what this calendar holds, with the meaning of each mark, so that nobody has to know the codes. */
const MarksKey = <Category extends string>(props: CalendarOfMarksProps<Category>) => (
  <ChartKey
    items={categoriesIn(props).map(({ label, look, cells }) => {
      const meanings = new Set(
        cells.map((cell) => (cell.label === label ? cell.mark : cellInWords(cell))).filter((meaning) => meaning !== ''),
      );
      return {
        sample: <LookOfCells look={look} cells={[{ x: 2, y: 2, mark: '' }]} />,
        text: meanings.size === 0 ? label : `${label}: ${[...meanings].join(', ')}`,
      };
    })}
  />
);

const LAYOUT = { width: 320, firstDay: 60, day: 52, half: 25, head: 62, week: 27 };

const xOf = (index: number) => LAYOUT.firstDay + Math.floor(index / 2) * LAYOUT.day + (index % 2) * LAYOUT.half;
const yOf = (week: number) => LAYOUT.head + week * LAYOUT.week;

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const inFormat = (format: Intl.DateTimeFormat, date: LocalDate) => format.format(new Date(`${date}T00:00:00Z`));

const MonthOfMarks = <Category extends string>(props: CalendarOfMarksProps<Category>) => {
  const { id, heading, weeks } = props;
  const name = inFormat(MONTH, weeks[0]!.monday);
  const counts = categoriesIn(props).map(({ label, cells }) => `${label}: ${cells.length}`);
  return (
    <ChartPicture
      id={id}
      title={`${heading}, ${name}`}
      description={`Half days. ${counts.join('. ')}.`}
      width={LAYOUT.width}
      height={yOf(weeks.length)}
    >
      <text class="rooted-chart__month" x={0} y={16}>
        {name}
      </text>
      <DayNames />
      {weeks.map(({ monday }, week) => (
        <text class="rooted-chart__small rooted-chart__end" x={LAYOUT.firstDay - 6} y={yOf(week) + 17}>
          {inFormat(DAY, monday)}
        </text>
      ))}
      {categoriesIn(props).map((category) => (
        <LookOfCells look={category.look} cells={placedCells(weeks, category.name)} />
      ))}
    </ChartPicture>
  );
};

const placedCells = <Category extends string>(weeks: readonly MarkWeek<Category>[], name: Category): PlacedCell[] =>
  weeks.flatMap(({ cells }, week) =>
    cells.flatMap(({ mark, category }, index) => (category === name ? [{ x: xOf(index), y: yOf(week), mark }] : [])),
  );

const DayNames = () => (
  <g class="rooted-chart__small rooted-chart__middle">
    {DAYS.map((day, index) => (
      <text x={xOf(index * 2) + CELL} y={38}>
        {day}
      </text>
    ))}
    {HALF_DAYS.map((_, index) => (
      <text x={xOf(index) + CELL / 2} y={54}>
        {HALVES[index % 2]}
      </text>
    ))}
  </g>
);
