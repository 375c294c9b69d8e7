import { addDays, getLocalDate, inWords } from '#kernel/local-date.ts';
import { BarChart } from '#platform/web/charts/bar-chart.tsx';
import { CalendarOfMarks } from '#platform/web/charts/calendar-of-marks.tsx';
import { LineChart } from '#platform/web/charts/line-chart.tsx';
import { IndividualsChart, ProportionChart } from '#platform/web/charts/process-chart.tsx';
import { SmallMultiples } from '#platform/web/charts/small-multiples.tsx';
import { type ComponentExample, written } from './component-example.ts';

const MONDAY = getLocalDate('2026-09-07');
const ATTENDANCE = [96, 94, 95, 93, null, 92, 88, 90, 94, 95, 96, 95];
const weeks = ATTENDANCE.map((value, index) => {
  const on = addDays(MONDAY, index * 7);
  return { on, label: inWords(on), value, ...(value === null ? { note: 'School closed' } : {}) };
});
const PRESENT = { mark: '/', category: 'present', label: 'Present' } as const;
const ILL = { mark: 'I', category: 'absent', label: 'Illness' } as const;
const along = { measure: 'Attendance', along: 'Week beginning' };

/** Each chart, with made-up figures. */
export const listChartExamples = (): ComponentExample[] => [
  written('LineChart', '#platform/web/charts/line-chart.tsx', LineChart, {
    id: 'a-line',
    heading: 'Attendance, with what happened',
    ...along,
    points: weeks,
    thresholds: [{ value: 90, label: 'Persistent absence below' }],
    events: [{ on: addDays(MONDAY, 50), label: 'The plan was agreed' }],
  }),
  written('BarChart', '#platform/web/charts/bar-chart.tsx', BarChart, {
    id: 'bars',
    heading: 'Sessions missed',
    measure: 'Sessions missed',
    along: 'Month',
    unit: 'count' as const,
    bars: [
      { label: 'September', value: 4 },
      { label: 'October', value: 0 },
      { label: 'November', value: null },
    ],
  }),
  written('CalendarOfMarks', '#platform/web/charts/calendar-of-marks.tsx', CalendarOfMarks, {
    id: 'marks',
    heading: 'Marks',
    weeks: [{ monday: MONDAY, cells: [...Array.from({ length: 7 }, () => PRESENT), ILL, ILL, PRESENT] }],
    categories: {
      present: { label: 'Present', look: 'outlined' as const },
      absent: { label: 'Absent', look: 'solid' as const },
    },
  }),
  written('SmallMultiples', '#platform/web/charts/small-multiples.tsx', SmallMultiples, {
    id: 'schools',
    heading: 'Attendance by school',
    ...along,
    order: 'In the order of their names.',
    times: weeks.map(({ label }) => label),
    pictures: ['Eastfield', 'Northfield', 'Westfield'].map((name) => ({ name, values: ATTENDANCE })),
  }),
  written('IndividualsChart', '#platform/web/charts/process-chart.tsx', IndividualsChart, {
    id: 'individuals',
    heading: 'Attendance, and what to expect of it',
    ...along,
    points: weeks,
  }),
  written('ProportionChart', '#platform/web/charts/process-chart.tsx', ProportionChart, {
    id: 'proportions',
    heading: 'Answered within a week',
    measure: 'Answered',
    along: 'Week beginning',
    points: weeks.map(({ label }, index) => ({ label, counted: { count: 12 + (index % 5), of: 20 } })),
  }),
];
