import type { Home } from '../homes.rules.ts';
import type { Tie } from '../ties.rules.ts';
import { type Descent, descentsOf } from './descents.rules.ts';
import { type Outline, outlinesOf } from './home-outlines.rules.ts';
import { type Partnership, partnershipsOf } from './partnerships.rules.ts';
import { APART, placesOf } from './places.rules.ts';

/** Width and height of the shape that stands for a person. */
export const SHAPE = 44;
/** Height of a line of words under it. */
export const LINE = 19;

export type FamilyToDraw = {
  /** With the lines of words that stand under each; the oldest of brothers and sisters first. */
  readonly persons: readonly { readonly id: string; readonly words: readonly string[] }[];
  readonly ties: readonly Tie[];
  readonly homes: readonly Home[];
};

/** A person: `x` is their middle, `top` the top of their shape, `foot` the end of their words, `bottom` that of their row's. */
export type Drawn = {
  readonly id: string;
  readonly row: number;
  readonly x: number;
  readonly top: number;
  readonly foot: number;
  readonly bottom: number;
};

/** Everything in units of the picture, from its top left corner. */
export type FamilyPicture = {
  readonly width: number;
  readonly height: number;
  readonly persons: ReadonlyMap<string, Drawn>;
  /** `y`: how high the line runs that parents come down to and children hang from. */
  readonly descents: readonly (Descent & { readonly y: number })[];
  readonly partnerships: readonly Partnership[];
  readonly outlines: readonly Outline[];
};

const MARGIN = 16;
/** Over the topmost people: room for the name of their home and for lines between partners who stand apart. */
const HEAD = 48;
/** Between words and the first line of descent, from one line of descent to the next, and on to the next people. */
const GAP = 22;
const LANE = 12;

/**
 * The family as family workers draw it (a genogram): generations in rows, the oldest at the top, lines between parents and
 * children and between partners, a line around each home.
 */
export function drawFamily({ persons, ties, homes }: FamilyToDraw): FamilyPicture {
  const places = placesOf({ ids: persons.map(({ id }) => id), ties, homes });
  const descents = descentsOf(places, ties);
  const rows = rowsOf(persons, (id) => places.get(id)!.row, descents);
  const xs = [...places.values()].map(({ x }) => x);
  const left = Math.min(...xs) - APART / 2 - MARGIN;
  const drawn = persons.map(({ id, words }): Drawn => {
    const { row, x } = places.get(id)!;
    const { top, bottom } = rows[row]!;
    return { id, row, x: Math.round(x - left), top, foot: top + SHAPE + words.length * LINE, bottom };
  });
  return {
    width: Math.round(Math.max(...xs) + APART / 2 + MARGIN - left),
    height: rows[0]!.bottom + MARGIN,
    persons: new Map(drawn.map((person) => [person.id, person])),
    descents: descents.map((each) => ({ ...each, y: rows[each.row + 1]!.bottom + GAP + each.lane * LANE })),
    partnerships: partnershipsOf(drawn, ties),
    outlines: outlinesOf(drawn, homes),
  };
}

/** How high each row stands, the youngest first in the list and lowest in the picture. */
function rowsOf(persons: FamilyToDraw['persons'], rowOf: (id: string) => number, descents: readonly Descent[]) {
  const words: number[] = [];
  for (const { id, words: lines } of persons) words[rowOf(id)] = Math.max(words[rowOf(id)] ?? 0, lines.length);
  const rows: { top: number; bottom: number }[] = [];
  let top = HEAD;
  for (let row = words.length - 1; row >= 0; row--) {
    const bottom = top + SHAPE + words[row]! * LINE;
    rows[row] = { top, bottom };
    const lanes = descents.filter((descent) => descent.row === row - 1).length;
    top = bottom + GAP + lanes * LANE + GAP;
  }
  return rows;
}
