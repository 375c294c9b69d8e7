import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Home, homesOf } from './homes.rules.ts';
import { type FamilyMember, listHomeRows, listPersons, listTies } from './persons.queries.ts';
import { type Tie, isPartnership } from './ties.rules.ts';

/** The members of a family and those they are related to, how, and where they live: as far as the actor may see it. */
export type FamilyCircle = {
  readonly persons: readonly FamilyMember[];
  /** Partners last, and the oldest child’s before the next. */
  readonly ties: readonly Tie[];
  readonly homes: readonly Home[];
};

export async function loadFamilyCircle(tx: Tx, members: readonly FamilyMember[]): Promise<FamilyCircle> {
  const memberIds = members.map(({ id }) => id);
  const ties = await listTies(tx, memberIds);
  const known = new Set<string>(memberIds);
  const others = [...new Set(ties.flatMap((tie) => [tie.personId, tie.toPersonId]))].filter((id) => !known.has(id));
  const persons = [...members, ...(others.length > 0 ? await listPersons(tx, others as Id<'person'>[]) : [])];
  const ids = persons.map(({ id }) => id);
  const place = (id: string): number => ids.findIndex((other) => other === id);
  const inOrder = ties.toSorted(
    (a, b) => Number(isPartnership(a)) - Number(isPartnership(b)) || place(a.personId) - place(b.personId),
  );
  return { persons, ties: inOrder, homes: homesOf(await listHomeRows(tx, ids)) };
}
