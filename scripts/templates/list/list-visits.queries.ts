import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type NamedPerson, listNamed } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { homeVisitsTables } from '../home-visits.tables.ts';

export type ListedHomeVisit = {
  readonly id: string;
  readonly child: NamedPerson;
  readonly happenedOn: LocalDate;
  readonly text: string;
};

/** Those of these that are about a child whom the actor may see. */
export async function listHomeVisitsById(tx: Tx, ids: readonly string[]): Promise<ListedHomeVisit[]> {
  const rows = await homeVisitsTables(tx)
    .selectFrom('home_visits.home_visit')
    .select(['id', 'person_id', 'happened_on', 'text'])
    .where('id', 'in', ids)
    .execute();
  const persons = await listNamed(
    tx,
    rows.map(({ person_id }) => person_id as Id<'person'>),
  );
  const named = new Map<string, NamedPerson>(persons.map((person) => [person.id, person]));
  return rows.flatMap(({ id, person_id, happened_on, text }) => {
    const child = named.get(person_id);
    return child ? [{ id, child, happenedOn: happened_on as LocalDate, text }] : [];
  });
}
