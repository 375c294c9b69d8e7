import { ChartFrame, ChartKey } from './chart-frame.tsx';
import { describeValues, valueInWords, valueOrGap, type ChartValue } from './chart-words.ts';
import { LimitSample, MeanSample, ProcessPlot, type ProcessPoint, SignalSample } from './process-plot.tsx';
import { FEWEST_FOR_LIMITS, individualsLimits, type Limits, proportionLimits } from './process-limits.rules.ts';
import { findSignals, RUN_LENGTH, type Signal } from './special-causes.rules.ts';

interface ProcessChartProps {
  id: string;
  heading: string;
  /** What the values are, in percent, and what they run along: 'Attendance' by 'Week beginning'. */
  measure: string;
  along: string;
}

/** Single values in percent with their natural process limits (XmR chart). In order; a null value is a gap. */
export const IndividualsChart = ({ points, ...props }: ProcessChartProps & { points: readonly ChartValue[] }) => {
  const values = points.map(({ value }) => value);
  const limits = isEnough(values) ? individualsLimits(values) : undefined;
  const said = points.map((point) => valueOrGap(point, 'percent'));
  return (
    <ProcessChart
      {...props}
      points={judged(
        points,
        said,
        values.map(() => within(limits)),
      )}
    />
  );
};

export interface CountedPoint {
  label: string;
  /** How many of how many; null where nothing is known, and `note` says why. */
  counted: { count: number; of: number } | null;
  note?: string;
}

/** Shares of varying wholes with their limits, closer where the whole is larger (p-chart). In order. */
export const ProportionChart = ({ points, ...props }: ProcessChartProps & { points: readonly CountedPoint[] }) => {
  const counted = points.map((point) => point.counted);
  const values = points.map((point) => ({ ...point, value: shareOf(point) }));
  const limits = isEnough(values.map(({ value }) => value)) ? proportionLimits(counted) : counted.map(() => null);
  const said = values.map((point) =>
    point.counted && point.value !== null
      ? `${valueInWords(point.value, 'percent')} (${NUMBER.format(point.counted.count)} of ${NUMBER.format(point.counted.of)})`
      : valueOrGap(point, 'percent'),
  );
  return (
    <ProcessChart
      {...props}
      points={judged(
        values,
        said,
        limits.map((each) => within(each, 100)),
      )}
    />
  );
};

const NUMBER = new Intl.NumberFormat('en-GB');

const isEnough = (values: readonly (number | null)[]): boolean =>
  values.filter((value) => value !== null).length >= FEWEST_FOR_LIMITS;

const shareOf = ({ counted }: CountedPoint): number | null =>
  counted && counted.of > 0 ? (100 * counted.count) / counted.of : null;

/** No share is under nought or over a hundred, and so no limit is drawn there. */
const within = (limits: Limits | null | undefined, factor = 1): Limits | null =>
  limits
    ? {
        mean: limits.mean * factor,
        lower: Math.max(0, limits.lower * factor),
        upper: Math.min(100, limits.upper * factor),
      }
    : null;

function judged(
  points: readonly ChartValue[],
  said: readonly string[],
  limits: readonly (Limits | null)[],
): ProcessPoint[] {
  const measured = points.map(({ value }, at) => (value === null || !limits[at] ? null : { value, ...limits[at] }));
  const signals = findSignals(measured);
  return points.map((point, at) => ({ ...point, said: said[at]!, limits: limits[at]!, signal: signals[at]! }));
}

/**
 * Values over time against what is to be expected of them while nothing changes, so that nobody explains the weather
 * (NHS England, Making Data Count). It says where to ask, not why, and not whose doing it is.
 */
const ProcessChart = ({ points, ...props }: ProcessChartProps & { points: readonly ProcessPoint[] }) => (
  <ChartFrame
    id={props.id}
    table={{
      heading: props.heading,
      columns: [props.along, props.measure, limitsHeading(points), 'What stands out'],
      rows: points.map(({ label, said, limits, signal }) => [
        label,
        said,
        limits ? limitsInWords(limits) : '–',
        signal ? SIGNAL_WORDS[signal] : '–',
      ]),
    }}
  >
    <ProcessPlot {...props} points={points} description={describe(points)} />
    <ProcessKey points={points} />
  </ChartFrame>
);

/** The mean is the same for all, so it stands once. */
function limitsHeading(points: readonly ProcessPoint[]): string {
  const limits = points.find((point) => point.limits)?.limits;
  return limits ? `Limits (mean ${valueInWords(limits.mean, 'percent')})` : 'Limits';
}

const limitsInWords = ({ lower, upper }: Limits): string =>
  `${valueInWords(lower, 'percent')} to ${valueInWords(upper, 'percent')}`;

const SIGNAL_WORDS: Readonly<Record<Signal, string>> = {
  'above-limits': 'Above the limits',
  'below-limits': 'Below the limits',
  'run-above': `One of ${RUN_LENGTH} or more in a row above the mean`,
  'run-below': `One of ${RUN_LENGTH} or more in a row below the mean`,
};

const SIGNALS = Object.keys(SIGNAL_WORDS) as Signal[];

/** Each kind of signal with the points that show it, and how that is said. */
const foundIn = (points: readonly ProcessPoint[]): { signal: Signal; text: string }[] =>
  SIGNALS.flatMap((signal) => {
    const stretches = stretchesOf(signal, points);
    return stretches.length === 0 ? [] : [{ signal, text: `${SIGNAL_WORDS[signal]}: ${stretches.join(', ')}` }];
  });

/** Neighbours with the same signal as one: 'from 3 Mar to 28 Apr'. */
function stretchesOf(signal: Signal, points: readonly ProcessPoint[]): string[] {
  const starts = points.flatMap((point, at) =>
    point.signal === signal && points[at - 1]?.signal !== signal ? [at] : [],
  );
  return starts.map((start) => {
    const after = points.findIndex((point, at) => at > start && point.signal !== signal);
    const end = (after === -1 ? points.length : after) - 1;
    return start === end ? points[start]!.label : `from ${points[start]!.label} to ${points[end]!.label}`;
  });
}

function describe(points: readonly ProcessPoint[]): string {
  const limits = points.findLast((point) => point.limits)?.limits;
  const found = foundIn(points).map(({ text }) => `${text}.`);
  return [
    describeValues(points, 'percent'),
    ...(limits ? [`Mean ${valueInWords(limits.mean, 'percent')}, limits ${limitsInWords(limits)}.`] : []),
    ...(limits && found.length === 0 ? ['Nothing stands out.'] : found),
  ].join(' ');
}

const ProcessKey = ({ points }: { points: readonly ProcessPoint[] }) => {
  const known = points.flatMap(({ limits }) => limits ?? []);
  const last = known.at(-1);
  if (!last)
    return <p class="govuk-body">Limits are drawn from {FEWEST_FOR_LIMITS} values on. There are not so many yet.</p>;
  const vary = known.some(({ lower, upper }) => lower !== last.lower || upper !== last.upper);
  const limits = vary
    ? `Limits, closer where there are more: ${limitsInWords(last)} at the end`
    : `Limits: ${limitsInWords(last)}`;
  return (
    <ChartKey
      items={[
        { sample: <MeanSample />, text: `Mean: ${valueInWords(last.mean, 'percent')}` },
        { sample: <LimitSample />, text: `${limits}. What lies between is the usual variation` },
        ...foundIn(points).map(({ signal, text }) => ({ sample: <SignalSample signal={signal} />, text })),
      ]}
    />
  );
};
