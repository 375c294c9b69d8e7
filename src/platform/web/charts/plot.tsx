import type { ScaleContinuousNumeric } from 'd3-scale';
import type { Child } from 'hono/jsx';
import { ChartPicture } from './chart-frame.tsx';
import { valueInWords, type ChartUnit } from './chart-words.ts';
import { placeLabels, type AxisLabel } from './place-labels.ts';

/**
 * Where things stand in a picture with two axes, in its own units. The margins fit the largest text that the style
 * sheet gives it (on a phone), so nothing moves when the text steps up.
 */
export const PLOT = { width: 600, left: 80, right: 530, height: 240, headroom: 44, footroom: 112 } as const;

/** A tenth of a unit is finer than any screen and keeps the page small. */
export const tenth = (units: number): number => Math.round(units * 10) / 10;

interface PlotProps {
  id: string;
  heading: string;
  description: string;
  /** What the values are, and what they run along: 'Attendance' by 'Week beginning'. */
  measure: string;
  along: string;
  unit: ChartUnit;
  /** Maps a value to a distance below the top of the plot: from `PLOT.height` to 0. */
  scale: ScaleContinuousNumeric<number, number>;
  labels: readonly AxisLabel[];
  /** Room kept above the plot, for what is marked there. */
  above?: number;
  children: Child;
}

/** Both axes with their names and labels; the children are drawn in the plot, whose top is at 0. */
export const Plot = (props: PlotProps) => {
  const top = PLOT.headroom + (props.above ?? 0);
  const height = top + PLOT.height + PLOT.footroom;
  return (
    <ChartPicture
      id={props.id}
      title={props.heading}
      description={props.description}
      width={PLOT.width}
      height={height}
    >
      <text class="rooted-chart__axis-name" x={0} y={22}>
        {props.measure}
      </text>
      <g transform={`translate(0 ${top})`}>
        <ValueAxis scale={props.scale} unit={props.unit} />
        {props.children}
        <LabelAxis labels={props.labels} />
        <text
          class="rooted-chart__axis-name rooted-chart__middle"
          x={(PLOT.left + PLOT.right) / 2}
          y={PLOT.height + 8}
          dy="3.7em"
        >
          {props.along}
        </text>
      </g>
    </ChartPicture>
  );
};

const ValueAxis = ({ scale, unit }: Pick<PlotProps, 'scale' | 'unit'>) => {
  const ticks = scale.ticks(4).filter((value) => unit === 'percent' || Number.isInteger(value));
  return (
    <>
      <path
        class="rooted-chart__grid"
        d={ticks.map((v) => `M${PLOT.left} ${tenth(scale(v))}H${PLOT.right}`).join('')}
      />
      {ticks.map((value) => (
        <text class="rooted-chart__end" x={PLOT.left - 8} y={tenth(scale(value))} dy=".35em">
          {valueInWords(value, unit)}
        </text>
      ))}
    </>
  );
};

const LabelAxis = ({ labels }: Pick<PlotProps, 'labels'>) => (
  <>
    <path class="rooted-chart__axis" d={`M${PLOT.left} ${PLOT.height}H${PLOT.right}`} />
    {placeLabels(labels).map(({ x, lines, fits }) => (
      <text class={`rooted-chart__middle rooted-chart__fits-${fits}`} y={PLOT.height + 8}>
        {lines.map((line) => (
          <tspan x={tenth(x)} dy="1.1em">
            {line}
          </tspan>
        ))}
      </text>
    ))}
  </>
);
