import { type Measured, noSlowerThan } from '../measure.ts';

/** How long requests took, by what they were for, in milliseconds. */
export class Timings {
  readonly #took = new Map<string, number[]>();

  add(kind: string, ms: number): void {
    const took = this.#took.get(kind);
    if (took) took.push(ms);
    else this.#took.set(kind, [ms]);
  }

  get kinds(): string[] {
    return [...this.#took.keys()];
  }

  /** In order; of all kinds where none is named. */
  of(kind?: string): number[] {
    const took = kind === undefined ? [...this.#took.values()].flat() : (this.#took.get(kind) ?? []);
    return took.toSorted((a, b) => a - b);
  }
}

const SHARES = { p50: 0.5, p95: 0.95, p99: 0.99 };

/** The time within which that share of them was done. */
const within = (took: readonly number[], share: number): number =>
  took[Math.min(Math.ceil(took.length * share), took.length) - 1] ?? Number.NaN;

/** Both beside each other: all requests first, then each kind. */
export function compareTimings(ours: Timings, floor: Timings): Measured[] {
  return [undefined, ...ours.kinds.toSorted()].flatMap((kind) => {
    const [oursTook, floorTook] = [ours.of(kind), floor.of(kind)];
    const of = `${oursTook.length} requests`;
    return Object.entries(SHARES).map(([name, share]) => {
      const took = { ours: within(oursTook, share), floor: within(floorTook, share) };
      return noSlowerThan(kind === undefined ? `load: ${name}` : `load: ${kind}, ${name}`, took, { of });
    });
  });
}
