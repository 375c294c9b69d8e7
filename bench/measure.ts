/** What one measurement came to. `ratio` is ours over the floor's time, or, of throughputs, ours over the floor's. */
export type Measured = {
  readonly name: string;
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

/** Time against time: at most `goal` times the floor's. Without a goal it is reported. */
export function noSlowerThan(
  name: string,
  took: { ours: number; floor: number },
  goal?: number,
  unit = 'ms',
): Measured {
  const ratio = took.ours / took.floor;
  return {
    name,
    ours: rounded(took.ours),
    floor: rounded(took.floor),
    ratio: rounded(ratio),
    goal: goal === undefined ? 'reported' : `<= ${goal}`,
    ok: goal === undefined ? null : ratio <= goal,
    unit,
  };
}

/** Of these there must be none. */
export const noneOf = (name: string, many: number): Measured => ({
  name,
  ours: many,
  floor: 0,
  ratio: many,
  goal: '0',
  ok: many === 0,
  unit: 'times',
});

/** Throughput against throughput: at least `goal` of the floor's. */
export function atLeast(name: string, did: { ours: number; floor: number }, goal: number): Measured {
  const ratio = did.ours / did.floor;
  return {
    name,
    ours: rounded(did.ours),
    floor: rounded(did.floor),
    ratio: rounded(ratio),
    goal: `>= ${goal}`,
    ok: ratio >= goal,
    unit: 'a second',
  };
}
