/** Numbers that look random and are the same every time for the same seed and path. */
export type Random = {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** The place of one weight, drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number;
  /** One from the standard normal distribution. */
  normal(): number;
};

/** FNV-1a over the text, started elsewhere for each of the four words that sfc32 needs. */
function hash(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}

/** sfc32 (C. Doty-Humphrey, PractRand): small, quick, and good far beyond the needs of invented people. */
function sfc32(text: string): () => number {
  let [a, b, c, d] = [hash(text, 0x811c9dc5), hash(text, 0x9e3779b9), hash(text, 0x85ebca6b), 1];
  const next = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

function weightedPlace(weights: readonly number[], at: number): number {
  let left = at * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex((weight) => (left -= weight) < 0);
  return place < 0 ? weights.length - 1 : place;
}

/**
 * A stream of its own for each path, for instance `randomFor(7, 'family', 12)`: what is drawn for one thing does not
 * move what is drawn for another, so a new feature leaves the rest of the borough as it was.
 */
export function randomFor(seed: number, ...path: readonly (string | number)[]): Random {
  const next = sfc32(`${seed}/${path.join('/')}`);
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => next() < probability,
    pick: (from) => from[below(from.length)]!,
    weighted: (weights) => weightedPlace(weights, next()),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** The list in another order. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** The share of a standard normal distribution below `z` (Abramowitz and Stegun 26.2.17, within 0.0000001). */
export function normalShareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) *
    t *
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
  return z > 0 ? 1 - tail : tail;
}
