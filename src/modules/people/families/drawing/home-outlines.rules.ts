import type { Home } from '../homes.rules.ts';
import { APART } from './places.rules.ts';

type Drawn = {
  readonly id: string;
  readonly row: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
};

/** A line around people who live together: its corners in turn, and where its name stands. */
export type Outline = {
  readonly home: number;
  readonly name: string;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
};

/** People of one home who stand side by side in a row. */
type Run = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly row: number;
};

/** How far outside of people the line of a home runs: each home's at another distance, so that two lines are seen as two. */
const ROOM = [9, 5, 1];

/**
 * Lines around the people of each home, and around nobody else: where somebody of another home stands between two of them,
 * or they are two rows apart, the home has two lines of the same name. Somebody with two homes is within both.
 */
export const outlinesOf = (drawn: readonly Drawn[], homes: readonly Home[]): Outline[] =>
  homes.flatMap(({ name, residents }, home) => {
    const ids = new Set(residents.map(({ id }) => id));
    return chainsOf(runsOf(drawn, ids, ROOM[home % ROOM.length]!)).map((runs) => ({
      home,
      name,
      corners: around(runs),
    }));
  });

function runsOf(drawn: readonly Drawn[], ids: ReadonlySet<string>, room: number): Run[] {
  const runs: Run[] = [];
  for (const row of Map.groupBy(drawn, (person) => person.row).values()) {
    let open = false;
    for (const { id, x, top, bottom, row: at } of row.toSorted((a, b) => a.x - b.x)) {
      const [left, right] = [x - APART / 2 + 10 - room, x + APART / 2 - 10 + room];
      const isIn = ids.has(id);
      if (isIn && open) runs.push({ ...runs.pop()!, right });
      else if (isIn) runs.push({ left, right, top: top - room - 4, bottom: bottom + room, row: at });
      open = isIn;
    }
  }
  return runs.toSorted((a, b) => b.row - a.row || a.left - b.left);
}

/** Runs that stand over each other in rows that follow, the highest first. */
function chainsOf(runs: readonly Run[]): Run[][] {
  const chains: Run[][] = [];
  for (const run of runs) {
    const over = chains.find((chain) => isOver(chain.at(-1)!, run));
    if (over) over.push(run);
    else chains.push([run]);
  }
  return chains;
}

const isOver = (upper: Run, lower: Run): boolean =>
  upper.row === lower.row + 1 && upper.left < lower.right && lower.left < upper.right;

/** Down the right side and up the left; between two rows it turns right under the upper one. */
function around(runs: readonly Run[]): Outline['corners'] {
  const ends = runs.map(({ bottom }, i) => ({ from: i === 0 ? runs[0]!.top : runs[i - 1]!.bottom, to: bottom }));
  const side = (x: (run: Run) => number) =>
    runs.flatMap((run, i) => [
      { x: x(run), y: ends[i]!.from },
      { x: x(run), y: ends[i]!.to },
    ]);
  return [...side(({ right }) => right), ...side(({ left }) => left).toReversed()];
}
