import type { Id } from '#kernel/id.ts';
import { type NamedPerson, listNamed } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';

/** What is about somebody, with how they are called. What is about somebody whom the actor may not see is left out. */
export async function withChild<About extends { readonly personId: Id<'person'> }>(
  tx: Tx,
  all: readonly About[],
): Promise<(About & { readonly child: NamedPerson })[]> {
  const persons = await listNamed(
    tx,
    all.map(({ personId }) => personId),
  );
  const named = new Map(persons.map((person) => [person.id, person]));
  return all.flatMap((one) => {
    const child = named.get(one.personId);
    return child ? [{ ...one, child }] : [];
  });
}
