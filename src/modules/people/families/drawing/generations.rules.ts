import type { RelationshipKind } from '../relationships.rules.ts';
import type { Tie } from '../ties.rules.ts';

/** How many generations above a person stands who is this to them. A carer or a friend of the family stands with the parents. */
const ABOVE: Record<RelationshipKind, 0 | 1 | 2> = {
  mother: 1,
  father: 1,
  parent: 1,
  stepmother: 1,
  stepfather: 1,
  grandmother: 2,
  grandfather: 2,
  aunt: 1,
  uncle: 1,
  'brother-or-sister': 0,
  carer: 1,
  partner: 0,
  'former-partner': 0,
  other: 1,
};

/** By birth or law: who stands exactly one generation above. */
export const isParentOf = ({ kind }: Pick<Tie, 'kind'>): boolean => ['mother', 'father', 'parent'].includes(kind);

/**
 * The row in which each person is drawn, 0 for the youngest generation. People are lifted until everybody stands above
 * those they are parents to, and beside their partners; records that contradict themselves end after as many rounds.
 */
export function generationsOf(ids: readonly string[], ties: readonly Tie[]): Map<string, number> {
  const rows = new Map(ids.map((id) => [id, 0]));
  const drawn = ties.filter(({ personId, toPersonId }) => rows.has(personId) && rows.has(toPersonId));
  for (let round = 0; round <= ids.length; round++) for (const tie of drawn) lift(rows, tie);
  const used = [...new Set(rows.values())].toSorted((a, b) => a - b);
  return new Map([...rows].map(([id, row]) => [id, used.indexOf(row)]));
}

function lift(rows: Map<string, number>, tie: Tie): void {
  const { personId, toPersonId, kind } = tie;
  const [below, above] = [rows.get(personId)!, rows.get(toPersonId)!];
  if (above < below + ABOVE[kind]) rows.set(toPersonId, below + ABOVE[kind]);
  else if (isParentOf(tie) || ABOVE[kind] === 0) rows.set(personId, above - ABOVE[kind]);
}
