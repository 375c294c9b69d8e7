import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { daysBetween, inWords, type LocalDate } from '#kernel/local-date.ts';
import { ChartFrame, ChartKey } from './chart-frame.tsx';
import { describeValues, valueInWords, valueOrGap, type ChartValue } from './chart-words.ts';
import { PLOT, Plot, tenth } from './plot.tsx';
import { spanOfPercent } from './span-of-percent.ts';

export interface LinePoint extends ChartValue {
  on: LocalDate;
}

export interface LineChartProps {
  id: string;
  heading: string;
  /** What the line shows, in percent, and what it runs along: 'Attendance' by 'Week beginning'. */
  measure: string;
  along: string;
  /** In order of date. A null value breaks the line. */
  points: readonly LinePoint[];
  /** Levels to read the line against; the first three are told apart by their dashes. */
  thresholds?: readonly { value: number; label: string }[];
  /** In order of date; numbered in the picture and told below it. */
  events?: readonly { on: LocalDate; label: string }[];
}

/** One line in percent. It shows that something happened before a change, never that it caused it. */
export const LineChart = (props: LineChartProps) => (
  <ChartFrame
    id={props.id}
    table={{
      heading: props.heading,
      columns: [props.along, props.measure],
      rows: props.points.map((point) => [point.label, valueOrGap(point, 'percent')]),
    }}
  >
    <Line {...props} />
    <LineKey {...props} />
  </ChartFrame>
);

/** A sloping row of numbers where events come too close to stand side by side. */
function levelsOf(places: readonly number[]): number[] {
  const levels: number[] = [];
  for (const [index, x] of places.entries()) {
    const near = x - (places[index - 1] ?? -Infinity) < EVENT.size;
    levels.push(near ? (levels[index - 1] ?? 0) + 1 : 0);
  }
  return levels;
}

const EVENT = { radius: 16, size: 36 };

const Line = ({ points, thresholds = [], events = [], ...props }: LineChartProps) => {
  const span = spanOfPercent([...points.flatMap(({ value }) => value ?? []), ...thresholds.map(({ value }) => value)]);
  const y = scaleLinear(span, [PLOT.height, 0]);
  const dates = [...points, ...events].map(({ on }) => on).sort();
  const first = dates[0]!;
  const days = scaleLinear([0, daysBetween(first, dates.at(-1)!)], [PLOT.left + 14, PLOT.right - 14]);
  const x = ({ on }: { on: LocalDate }) => tenth(days(daysBetween(first, on)));
  const known = points.flatMap((point) => (point.value === null ? [] : [{ x: x(point), y: tenth(y(point.value)) }]));
  const path = line<LinePoint>(x, ({ value }) => y(value ?? 0)).defined(({ value }) => value !== null);
  const levels = levelsOf(events.map(x));
  const marks = events.map((event, index) => ({
    number: index + 1,
    x: x(event),
    y: -EVENT.size * (levels[index]! + 0.5),
  }));
  return (
    <Plot
      {...props}
      unit="percent"
      description={`${describeValues(points, 'percent')} The axis runs from ${span[0]}% to ${span[1]}%.`}
      scale={y}
      labels={points.map((point) => ({ x: x(point), text: point.label }))}
      above={events.length === 0 ? 0 : EVENT.size * (Math.max(...levels) + 1)}
    >
      {thresholds.map(({ value }, index) => (
        <>
          <path class={thresholdClass(index)} d={`M${PLOT.left} ${tenth(y(value))}H${PLOT.right}`} />
          <text x={PLOT.right + 6} y={tenth(y(value))} dy=".35em">
            {valueInWords(value, 'percent')}
          </text>
        </>
      ))}
      <path class="rooted-chart__event" d={marks.map((mark) => `M${mark.x} ${mark.y}V${PLOT.height}`).join('')} />
      {marks.map((mark) => (
        <EventMark {...mark} radius={EVENT.radius} />
      ))}
      <path class="rooted-chart__line" d={path(points) ?? ''} />
      <path class="rooted-chart__dots" d={known.map((point) => `M${point.x} ${point.y}h0`).join('')} />
    </Plot>
  );
};

const thresholdClass = (index: number) => `rooted-chart__threshold rooted-chart__threshold--${(index % 3) + 1}`;

const EventMark = ({ number, x, y, radius }: { number: number; x: number; y: number; radius: number }) => (
  <>
    <circle class="rooted-chart__event-mark" cx={x} cy={y} r={radius} />
    <text class="rooted-chart__middle" x={x} y={y} dy=".35em">
      {number}
    </text>
  </>
);

const LineKey = ({ thresholds = [], events = [] }: LineChartProps) => {
  const items = [
    ...thresholds.map(({ value, label }, index) => ({
      sample: <path class={thresholdClass(index)} d="M0 14H28" />,
      text: `${label}: ${valueInWords(value, 'percent')}`,
    })),
    ...events.map(({ on, label }, index) => ({
      sample: <EventMark number={index + 1} x={14} y={14} radius={12} />,
      text: `${inWords(on)}: ${label}`,
    })),
  ];
  return items.length === 0 ? null : <ChartKey items={items} />;
};
