import { scaleBand, scaleLinear } from 'd3-scale';
import { ChartFrame, ChartKey } from './chart-frame.tsx';
import { describeValues, valueInWords, valueOrGap, type ChartUnit, type ChartValue } from './chart-words.ts';
import { LyingBars } from './lying-bars.tsx';
import { placeLabels } from './place-labels.ts';
import { PLOT, Plot, tenth } from './plot.tsx';

export interface BarChartProps {
  id: string;
  heading: string;
  /** What the bars are of, and what they run along: 'Sessions missed' by 'Week beginning'. */
  measure: string;
  along: string;
  unit: ChartUnit;
  bars: readonly ChartValue[];
}

/** The axis reaches at least this far, so that one session missed does not fill the picture. */
const LEAST_TOP = { percent: 10, count: 5 };

/** A cross where a value is missing, so that no data never looks like none. */
const gapMark = (x: number, y: number) => `M${x - 5} ${y - 5}l10 10m0-10l-10 10`;

/** Of so few bars each carries its label: they lie down where the labels do not fit side by side. More are a run of weeks. */
const MOST_LABELLED = 12;

/** One bar for each value, from nought. A gap is marked with a cross, or in words. */
export const BarChart = (props: BarChartProps) => (
  <ChartFrame
    id={props.id}
    table={{
      heading: props.heading,
      columns: [props.along, props.measure],
      rows: props.bars.map((bar) => [bar.label, valueOrGap(bar, props.unit)]),
    }}
  >
    <Bars {...props} />
    {props.bars.some(({ value }) => value === null) && !lieDown(props.bars) && (
      <ChartKey items={[{ sample: <path class="rooted-chart__gap" d={gapMark(14, 14)} />, text: 'No data' }]} />
    )}
  </ChartFrame>
);

const Bars = (props: BarChartProps) => {
  const { bars, unit } = props;
  const top = Math.max(LEAST_TOP[unit], ...bars.map(({ value }) => value ?? 0));
  return lieDown(bars) ? (
    <LyingBars {...props} top={top} description={describeValues(bars, unit)} />
  ) : (
    <UprightBars {...props} top={top} />
  );
};

const lieDown = (bars: readonly ChartValue[]): boolean =>
  bars.length <= MOST_LABELLED && placeLabels(labelsOf(bars)).length < bars.length;

const bandOf = (bars: readonly ChartValue[]) => scaleBand(bars.keys(), [PLOT.left, PLOT.right]).padding(0.3);

const labelsOf = (bars: readonly ChartValue[]) => {
  const x = bandOf(bars);
  return bars.map(({ label }, index) => ({ x: (x(index) ?? 0) + x.bandwidth() / 2, text: label }));
};

const UprightBars = ({ bars, unit, top, ...props }: BarChartProps & { top: number }) => {
  const y = scaleLinear([0, top], [PLOT.height, 0]).nice(4);
  const x = bandOf(bars);
  const middle = (index: number) => (x(index) ?? 0) + x.bandwidth() / 2;
  const drawn = bars.map(({ value }, index) => ({ value, index }));
  return (
    <Plot {...props} unit={unit} description={describeValues(bars, unit)} scale={y} labels={labelsOf(bars)}>
      {drawn.map(({ value, index }) =>
        value === null ? (
          <path class="rooted-chart__gap" d={gapMark(tenth(middle(index)), PLOT.height - 12)} />
        ) : (
          <rect
            class="rooted-chart__bar"
            x={tenth(x(index) ?? 0)}
            y={tenth(y(value))}
            width={tenth(x.bandwidth())}
            height={tenth(PLOT.height - y(value))}
          />
        ),
      )}
      {x.step() >= ROOM_FOR_VALUE && (
        <g class="rooted-chart__middle rooted-chart__fits-wide">
          {drawn.map(
            ({ value, index }) =>
              value !== null && (
                <text x={tenth(middle(index))} y={tenth(y(value)) - 6}>
                  {valueInWords(value, unit)}
                </text>
              ),
          )}
        </g>
      )}
    </Plot>
  );
};

/** Width, in units of the picture, at which a value can stand over its bar without touching the next. */
const ROOM_FOR_VALUE = 60;
