import type { Home } from '../homes.rules.ts';
import { type Tie, isPartnership } from '../ties.rules.ts';
import { generationsOf, isParentOf } from './generations.rules.ts';

/** Between the middles of two people who stand side by side, in units of the picture. */
export const APART = 136;

/** Where somebody stands: in which row, counted from the youngest, and how far to the right. */
export type Place = { readonly row: number; readonly x: number };

type Family = {
  /** In the order in which brothers and sisters stand: the oldest first. */
  readonly ids: readonly string[];
  readonly ties: readonly Tie[];
  readonly homes: readonly Home[];
};

/**
 * Where everybody of a family stands. In the youngest row those of one home stand together, and of them those with the
 * same parents; older people stand over those whom they are parents to, and beside their partners.
 */
export function placesOf(family: Family): Map<string, Place> {
  const rows = Map.groupBy(generationsOf(family.ids, family.ties), ([, row]) => row);
  const places = new Map<string, Place>();
  for (let row = 0; row < rows.size; row++) {
    const ids = rows.get(row)!.map(([id]) => id);
    for (const [id, x] of standApart(inOrder(ids, family, places))) places.set(id, { row, x });
  }
  return places;
}

type Wish = { readonly id: string; readonly x: number; readonly keys: readonly number[] };

function inOrder(ids: readonly string[], family: Family, below: ReadonlyMap<string, Place>): Wish[] {
  const over = new Map(ids.map((id) => [id, middleOf(childrenOf(id, family), below)]));
  const wishes = ids.map((id): Wish => {
    const x = over.get(id) ?? middleOf(partnersOf(id, family), over) ?? Infinity;
    return { id, x, keys: [x, ...amongBrothersAndSisters(id, ids, family)] };
  });
  return wishes.toSorted((a, b) => compareKeys(a.keys, b.keys));
}

/** Those with the same parents together, and of them by home and then by age. */
function amongBrothersAndSisters(id: string, row: readonly string[], family: Family): Wish['keys'] {
  const parents = parentsOf(id, family.ties).join();
  const same = row.filter((other) => other === id || (parents && parentsOf(other, family.ties).join() === parents));
  const ages = same.map((other) => family.ids.indexOf(other));
  const homes = same.map((other) => homeOf(other, family));
  return [Math.min(...homes), Math.min(...ages), homeOf(id, family), family.ids.indexOf(id)];
}

function compareKeys(a: Wish['keys'], b: Wish['keys']): number {
  const i = a.findIndex((key, at) => key !== b[at]);
  return i === -1 ? 0 : a[i]! < b[i]! ? -1 : 1;
}

/** Undefined where none of them has a place. */
function middleOf(ids: readonly string[], places: ReadonlyMap<string, Place | number | undefined>): number | undefined {
  const xs = ids.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [typeof place === 'number' ? place : place.x];
  });
  return xs.length === 0 ? undefined : xs.reduce((sum, x) => sum + x, 0) / xs.length;
}

const childrenOf = (id: string, { ties }: Family): string[] =>
  ties.flatMap((tie) => (tie.toPersonId === id && !isPartnership(tie) ? [tie.personId] : []));

const partnersOf = (id: string, { ties }: Family): string[] =>
  ties.filter(isPartnership).flatMap(({ personId, toPersonId }) => {
    if (personId === id) return [toPersonId];
    return toPersonId === id ? [personId] : [];
  });

export const parentsOf = (id: string, ties: readonly Tie[]): string[] =>
  ties.flatMap((tie) => (tie.personId === id && isParentOf(tie) ? [tie.toPersonId] : [])).toSorted();

/** Who lives in two homes stands between them; whose home is not known stands after all. */
function homeOf(id: string, { homes }: Family): number {
  const theirs = homes.flatMap(({ residents }, i) => (residents.some((resident) => resident.id === id) ? [i] : []));
  return theirs.length === 0 ? Infinity : theirs.reduce((sum, i) => sum + i, 0) / theirs.length;
}

/** Each as near as can be to where they wish to stand, in their order and far enough from each other. */
function standApart(wishes: readonly Wish[]): [string, number][] {
  let last = -Infinity;
  const stood = wishes.map(({ id, x }): [string, number] => {
    last = Math.max(Number.isFinite(x) ? x : last, last + APART);
    if (!Number.isFinite(last)) last = 0;
    return [id, last];
  });
  const pushed = wishes.flatMap(({ x }, i) => (Number.isFinite(x) ? [x - stood[i]![1]] : []));
  const back = pushed.length === 0 ? 0 : pushed.reduce((sum, by) => sum + by, 0) / pushed.length;
  return stood.map(([id, x]) => [id, x + back]);
}
