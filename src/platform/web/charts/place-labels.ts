export interface AxisLabel {
  x: number;
  text: string;
}

export interface PlacedLabel {
  x: number;
  lines: string[];
  /** A label that only fits beside its neighbours while the picture is wide is left out on a phone. */
  fits: 'always' | 'wide';
}

/** Text sizes of the style sheet's steps, in units of the picture (`_charts.scss`). */
const TEXT_SIZE = { wide: 19, narrow: 26 };
/** Width of an average character against its height, in the sans serif faces in use. */
const CHARACTER = 0.55;
const SPACE_BETWEEN = 8;

/** The labels along an axis that can stand side by side without touching; the others are in the table. */
export function placeLabels(labels: readonly AxisLabel[]): PlacedLabel[] {
  const whole = labels.map(({ x, text }) => ({ x, lines: inTwoLines(text) }));
  const wide = withoutTouching(whole, TEXT_SIZE.wide);
  const always = new Set(withoutTouching(wide, TEXT_SIZE.narrow));
  return wide.map((label) => ({ ...label, fits: always.has(label) ? 'always' : 'wide' }));
}

type WrappedLabel = Omit<PlacedLabel, 'fits'>;

function withoutTouching(labels: readonly WrappedLabel[], textSize: number): WrappedLabel[] {
  let end = -Infinity;
  return labels.filter(({ x, lines }) => {
    const half = (Math.max(...lines.map((line) => line.length)) * textSize * CHARACTER) / 2;
    if (x - half < end) return false;
    end = x + half + SPACE_BETWEEN;
    return true;
  });
}

/** Broken at the space nearest the middle: 'Autumn term 2025' takes the width of 'Autumn term'. */
function inTwoLines(text: string): string[] {
  const spaces = [...text.matchAll(/ /g)].map((found) => found.index);
  if (spaces.length === 0) return [text];
  const fromMiddle = (index: number) => Math.abs(index - text.length / 2);
  const split = spaces.reduce((best, next) => (fromMiddle(next) < fromMiddle(best) ? next : best));
  return [text.slice(0, split), text.slice(split + 1)];
}
