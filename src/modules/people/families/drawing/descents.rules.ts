import { type Tie } from '../ties.rules.ts';
import { isParentOf } from './generations.rules.ts';
import { type Place, parentsOf } from './places.rules.ts';

/** Children with the same parents, as far as they are drawn above them. */
export type Descent = {
  readonly parents: readonly { readonly id: string; readonly dotted: boolean; readonly aside: number }[];
  readonly children: readonly string[];
  /** In which row the children stand. */
  readonly row: number;
  /** Which of the lines between that row and the one above is theirs, 0 the highest. */
  readonly lane: number;
};

/** How far lines that leave one person for different families stand apart. */
const ASIDE = 10;

/** A line of descent for each set of parents, so that half-brothers and half-sisters hang on lines of their own. */
export function descentsOf(places: ReadonlyMap<string, Place>, ties: readonly Tie[]): Descent[] {
  const rowOf = (id: string): number => places.get(id)?.row ?? -1;
  const parents = new Map(
    [...places.keys()].map((id) => [id, parentsOf(id, ties).filter((parent) => rowOf(parent) > rowOf(id))]),
  );
  const sets = [...Map.groupBy([...parents], ([id, above]) => `${rowOf(id)} ${above.join()}`).values()]
    .filter(([first]) => first![1].length > 0)
    .map((same) => ({ children: same.map(([id]) => id), above: same[0]![1], row: rowOf(same[0]![0]) }));
  return sets.map(({ children, above, row }, i) => ({
    parents: above.map((id) => ({ id, dotted: isLeftOut(id, children, ties), aside: asideOf(id, i, sets) })),
    children,
    row,
    lane: sets.slice(0, i).filter((other) => other.row === row).length,
  }));
}

/** Not currently involved with any of them. */
const isLeftOut = (id: string, children: readonly string[], ties: readonly Tie[]): boolean =>
  ties
    .filter((tie) => tie.toPersonId === id && isParentOf(tie) && children.includes(tie.personId))
    .every(({ takesPart }) => takesPart === false);

function asideOf(id: string, at: number, sets: readonly { readonly above: readonly string[] }[]): number {
  const theirs = sets.flatMap(({ above }, i) => (above.includes(id) ? [i] : []));
  return (theirs.indexOf(at) - (theirs.length - 1) / 2) * ASIDE;
}
