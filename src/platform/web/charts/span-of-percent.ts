/** What an axis of percent spans: in tens, and never under 20 points, so that a point lost is no cliff. */
export function spanOfPercent(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 100];
  const top = Math.ceil(Math.max(...values) / 10) * 10;
  const foot = Math.max(0, Math.min(Math.floor(Math.min(...values) / 10) * 10, top - 20));
  return [foot, Math.max(top, foot + 20)];
}
