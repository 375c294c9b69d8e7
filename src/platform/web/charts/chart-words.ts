export type ChartUnit = 'percent' | 'count';

/** One value on a chart; null is a gap, never a nought, and `note` says why there is one. */
export interface ChartValue {
  label: string;
  value: number | null;
  note?: string;
}

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A value as people write it, to one decimal place: 93.4%, 1,204. */
export const valueInWords = (value: number, unit: ChartUnit): string =>
  `${NUMBER.format(value)}${unit === 'percent' ? '%' : ''}`;

/** What the table beside a chart says for one value. */
export const valueOrGap = ({ value, note }: ChartValue, unit: ChartUnit): string =>
  value === null ? (note ?? 'No data') : valueInWords(value, unit);

/** What somebody who cannot see the picture should know of it first: where it starts, ends, and its extremes. */
export function describeValues(values: readonly ChartValue[], unit: ChartUnit): string {
  const known = values.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  const first = known.at(0);
  const last = known.at(-1);
  if (!first || !last) return 'No data.';

  const lowest = known.reduce((low, next) => (next.value < low.value ? next : low));
  const highest = known.reduce((high, next) => (next.value > high.value ? next : high));
  const say = (item: { label: string; value: number }) => `${valueInWords(item.value, unit)} (${item.label})`;
  const gaps = values.length - known.length;
  return [
    `From ${say(first)} to ${say(last)}.`,
    `Lowest ${say(lowest)}, highest ${say(highest)}.`,
    ...(gaps > 0 ? [`Gaps without data: ${gaps}.`] : []),
  ].join(' ');
}
