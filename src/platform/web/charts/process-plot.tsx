import { scaleLinear, scalePoint } from 'd3-scale';
import { curveStep, line } from 'd3-shape';
import type { ChartValue } from './chart-words.ts';
import { PLOT, Plot, tenth } from './plot.tsx';
import type { Limits } from './process-limits.rules.ts';
import type { Signal } from './special-causes.rules.ts';

/** A value in percent with what is to be expected of it; `said` is how the table has it. */
export interface ProcessPoint extends ChartValue {
  said: string;
  limits: Limits | null;
  signal: Signal | null;
}

interface ProcessPlotProps {
  id: string;
  heading: string;
  measure: string;
  along: string;
  description: string;
  points: readonly ProcessPoint[];
}

/** The axis spans at least so many points of percent, so that a tenth of a point is no cliff. */
const LEAST_SPAN = 10;

/** The points stand in order and evenly apart, as on paper: holidays take no room. */
export const ProcessPlot = ({ points, ...props }: ProcessPlotProps) => {
  const y = scaleLinear(spanOf(points), [PLOT.height, 0]).nice(4);
  const place = scalePoint(points.keys(), [PLOT.left + 14, PLOT.right - 14]);
  const x = (at: number) => tenth(place(at)!);
  const drawn = points.map((point, at) => ({
    ...point,
    x: x(at),
    y: point.value === null ? null : tenth(y(point.value)),
  }));
  const path = line<(typeof drawn)[number]>(
    (point) => point.x,
    (point) => point.y ?? 0,
  ).defined((point) => point.y !== null);
  const level = (of: keyof Limits) =>
    line<(typeof drawn)[number]>(
      (point) => point.x,
      (point) => tenth(y(point.limits?.[of] ?? 0)),
    )
      .defined(({ limits }) => limits !== null)
      .curve(curveStep)(drawn) ?? '';
  const quiet = drawn.filter(({ signal }) => signal === null);
  return (
    <Plot {...props} unit="percent" scale={y} labels={drawn.map((point) => ({ x: point.x, text: point.label }))}>
      <path class="rooted-chart__limit" d={level('lower') + level('upper')} />
      <path class="rooted-chart__mean" d={level('mean')} />
      <path class="rooted-chart__line" d={path(drawn) ?? ''} />
      <path
        class="rooted-chart__dots"
        d={quiet.map((point) => (point.y === null ? '' : `M${point.x} ${point.y}h0`)).join('')}
      />
      {drawn.map(
        (point) =>
          point.signal !== null && point.y !== null && <SignalMark signal={point.signal} x={point.x} y={point.y} />,
      )}
    </Plot>
  );
};

function spanOf(points: readonly ProcessPoint[]): [number, number] {
  const all = points.flatMap(({ value, limits }) => [
    ...(value === null ? [] : [value]),
    ...(limits ? [limits.lower, limits.upper] : []),
  ]);
  if (all.length === 0) return [0, 100];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = Math.max(0, LEAST_SPAN - (high - low)) / 2;
  const foot = Math.max(0, Math.min(low - room, 100 - LEAST_SPAN));
  return [foot, Math.min(100, Math.max(high + room, foot + LEAST_SPAN))];
}

/** A diamond outside the limits, a triangle that points to its side of the mean: shapes, so that grey says the same. */
const SHAPES: Readonly<Record<Signal, string>> = {
  'above-limits': 'm0 -10l10 10l-10 10l-10 -10z',
  'below-limits': 'm0 -10l10 10l-10 10l-10 -10z',
  'run-above': 'm0 -8l7 13h-14z',
  'run-below': 'm0 8l7 -13h-14z',
};

const SignalMark = ({ signal, x, y }: { signal: Signal; x: number; y: number }) => (
  <path
    class={`rooted-chart__signal rooted-chart__signal--${signal.startsWith('run') ? 'run' : 'outside'}`}
    d={`M${x} ${y}${SHAPES[signal]}`}
  />
);

export const SignalSample = ({ signal }: { signal: Signal }) => <SignalMark signal={signal} x={14} y={14} />;

export const MeanSample = () => <path class="rooted-chart__mean" d="M0 14H28" />;

export const LimitSample = () => <path class="rooted-chart__limit" d="M0 7H28M0 21H28" />;
