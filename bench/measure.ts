/** What one measurement came to. `ratio` is ours over the floor's time, or, of throughputs, ours over the floor's. */
export type Measured = {
  readonly name: string;
  /** How much of what it was: 2251992 rows. */
  readonly of?: string;
  readonly ours: number;
  readonly floor: number;
  readonly ratio: number;
  readonly goal: string;
  readonly ok: boolean | null;
  readonly unit: string;
};

export type Work = () => Promise<unknown>;

/** The middle of several: one slow run on a shared machine says nothing. */
export const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;

const timed = async (work: Work): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** `before` is done before each of both and is not timed. */
type Turns = { readonly times?: number; readonly before?: Work };

/** Both in turn, floor first, so that what the machine does meanwhile meets both; the first pair is not counted. */
export async function inTurn(
  ours: Work,
  floor: Work,
  { times = 5, before = async () => {} }: Turns = {},
): Promise<{ ours: number; floor: number }> {
  const oursTook: number[] = [];
  const floorTook: number[] = [];
  for (let i = 0; i <= times; i += 1) {
    await before();
    const f = await timed(floor);
    await before();
    const o = await timed(ours);
    if (i === 0) continue;
    floorTook.push(f);
    oursTook.push(o);
  }
  return { ours: median(oursTook), floor: median(floorTook) };
}

/** Done by one of several at once: `worker` counts from 0. */
export type SharedWork = (worker: number) => Promise<unknown>;

const ROUND_MS = 500;
const ROUNDS = 9;

/** How many times a second each of both is done by so many at once: short rounds in turn, the first of which is not counted. */
export async function inTurnAtOnce(
  atOnce: number,
  ours: SharedWork,
  floor: SharedWork,
): Promise<{ ours: number; floor: number }> {
  const oursDid: number[] = [];
  const floorDid: number[] = [];
  for (let i = 0; i <= ROUNDS; i += 1) {
    const f = await throughput(floor, atOnce);
    const o = await throughput(ours, atOnce);
    if (i === 0) continue;
    floorDid.push(f);
    oursDid.push(o);
  }
  return { ours: median(oursDid), floor: median(floorDid) };
}

async function throughput(work: SharedWork, atOnce: number): Promise<number> {
  let done = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async (_, worker) => {
      while (performance.now() < began + ROUND_MS) {
        await work(worker);
        done += 1;
      }
    }),
  );
  return (done * 1_000) / (performance.now() - began);
}

const rounded = (value: number): number => Number(value.toPrecision(3));

type Said = { readonly of?: string; readonly goal?: number; readonly unit?: string };

/** Time against time, or memory against memory: at most `goal` times the floor's. Without a goal it is reported. */
export function noSlowerThan(name: string, took: { ours: number; floor: number }, said: Said = {}): Measured {
  const ratio = took.ours / took.floor;
  const goal = said.goal === undefined ? 'reported' : `<= ${said.goal}`;
  return asMeasured(name, took, goal, said.goal === undefined ? null : ratio <= said.goal, { unit: 'ms', ...said });
}

/** Of these there must be none. */
export const noneOf = (name: string, many: number, of: string): Measured => ({
  name,
  of,
  ours: many,
  floor: 0,
  ratio: many,
  goal: '0',
  ok: many === 0,
  unit: 'times',
});

/** Throughput against throughput: at least `goal` of the floor's. */
export function atLeast(name: string, did: { ours: number; floor: number }, goal: number): Measured {
  return asMeasured(name, did, `>= ${goal}`, did.ours / did.floor >= goal, { unit: A_SECOND });
}

const A_SECOND = 'a second';

function asMeasured(
  name: string,
  { ours, floor }: { ours: number; floor: number },
  goal: string,
  ok: boolean | null,
  { of, unit = '' }: Said,
): Measured {
  const ratio = rounded(ours / floor);
  return { name, ...(of && { of }), ours: rounded(ours), floor: rounded(floor), ratio, goal, ok, unit };
}

/** What one measurement came to in boroughs of different sizes. */
export type AtSize = { readonly pupils: number; readonly measured: Measured };

/**
 * How a cost grows with the borough: 1 where twice the pupils cost twice as much, 0 where they cost no more (the slope of
 * the logarithms, by least squares). Of a throughput, how the time for one grows.
 */
export function growthOf(sizes: readonly AtSize[]): { name: string; growth: number; goal: string; ok: boolean } {
  const { name, unit } = sizes[0]!.measured;
  const points = sizes.map(({ pupils, measured: { ours } }) => [Math.log(pupils), Math.log(ours)] as const);
  const mean = (place: 0 | 1): number => points.reduce((sum, point) => sum + point[place], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const slope =
    points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) /
    points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  const growth = Number((unit === A_SECOND ? -slope : slope).toFixed(2));
  return { name, growth, goal: `<= ${MOST_GROWTH}`, ok: growth <= MOST_GROWTH };
}

/** No faster than its input; a tenth for what a machine does meanwhile. */
const MOST_GROWTH = 1.1;
