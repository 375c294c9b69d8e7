import { scaleLinear } from 'd3-scale';
import { ChartPicture } from './chart-frame.tsx';
import { valueInWords, type ChartUnit, type ChartValue } from './chart-words.ts';
import { PLOT, tenth } from './plot.tsx';

interface LyingBarsProps {
  id: string;
  heading: string;
  measure: string;
  description: string;
  unit: ChartUnit;
  bars: readonly ChartValue[];
  /** The value that reaches across. */
  top: number;
}

/** In units of the picture; `value` is the room kept for a value at the end of its bar, `line` fits the largest text. */
const ROW = { line: 30, bar: 26, gap: 20, value: 130 };

/** Characters that fit across in the largest text. */
const LONGEST_LINE = 40;

/** Bars that lie, each under its label, for labels too long to stand side by side. */
export const LyingBars = ({ id, heading, measure, description, unit, bars, top }: LyingBarsProps) => {
  const x = scaleLinear([0, top], [0, PLOT.width - ROW.value]);
  let y: number = ROW.line;
  const rows = bars.map(({ label, value }) => {
    const lines = wrapped(label);
    const row = { lines, value, y, bar: y + lines.length * ROW.line + 4 };
    y = row.bar + ROW.bar + ROW.gap;
    return row;
  });
  return (
    <ChartPicture id={id} title={heading} description={description} width={PLOT.width} height={y}>
      <text class="rooted-chart__axis-name" x={0} y={22}>
        {measure}
      </text>
      {rows.map(({ lines, value, y: from, bar }) => (
        <>
          <text y={from}>
            {lines.map((line) => (
              <tspan x={0} dy={ROW.line - 4}>
                {line}
              </tspan>
            ))}
          </text>
          {value !== null && <rect class="rooted-chart__bar" x={0} y={bar} width={tenth(x(value))} height={ROW.bar} />}
          <text x={tenth(x(value ?? 0)) + 8} y={bar + ROW.bar / 2} dy=".35em">
            {value === null ? 'No data' : valueInWords(value, unit)}
          </text>
        </>
      ))}
      <path class="rooted-chart__axis" d={rows.map(({ bar }) => `M1 ${bar - 3}v${ROW.bar + 6}`).join('')} />
    </ChartPicture>
  );
};

/** Broken at spaces into lines that fit. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LONGEST_LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
