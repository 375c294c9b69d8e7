import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { listNamed } from '../../identity/names.queries.ts';
import type { SearchCriteria } from './criteria.rules.ts';

/** Who was found, in the order of likeness, and how many there are in all. */
export type Found = { readonly ids: readonly Id<'person'>[]; readonly total: number };

export type Part = { readonly startAt: number; readonly many: number };

/** As far as the actor's reach goes; the search itself asks for their grounds. */
export async function searchPersons(
  tx: Tx,
  reach: Actor['reach'],
  criteria: SearchCriteria,
  part: Part,
): Promise<Found> {
  const { name, upn, birthday } = criteria;
  const given = sql`(${name}, ${upn}, ${birthday}::date, ${part.startAt}, ${part.many})`;
  return found(
    tx,
    reach === 'area' ? sql`select * from people.search_area${given}` : sql`select * from people.search_held${given}`,
  );
}

/** The children whom the actor may see, `b` being the birth and `n` the name. */
export const CHILDREN_HELD = sql`people.birth b
  join lateral (select n.folded from people.name n
                 where n.person_id = b.person_id and n.kind = 'legal'
                 order by n.to_date is not null, n.from_date desc nulls last, n.id limit 1) n on true`;

async function found(tx: Tx, query: RawBuilder<unknown>): Promise<Found> {
  const { rows } = await sql<{ person_id: Id<'person'>; total: number }>`${query}`.execute(tx);
  return { ids: rows.map(({ person_id: id }) => id), total: rows[0]?.total ?? 0 };
}

/** One line of a list of people. */
export type PersonLine = {
  readonly id: Id<'person'>;
  readonly urlId: UrlId<'person'>;
  readonly name: string;
  readonly birthday: LocalDate | null;
  readonly upn: string | null;
  /** The children of a parent or carer. */
  readonly children: readonly string[];
  readonly familyUrlId: UrlId<'family'> | null;
};

type LineRow = Pick<PersonLine, 'id' | 'birthday' | 'upn' | 'familyUrlId'> & { childIds: Id<'person'>[] };

/** In the order given; whom the actor may not see is left out. */
export async function listPersonLines(tx: Tx, ids: readonly Id<'person'>[]): Promise<PersonLine[]> {
  const { rows } = await sql<LineRow>`
    select p.id, b.date as birthday,
           (select i.value from people.identifier i where i.person_id = p.id and i.kind = 'upn' limit 1) as upn,
           array(select distinct r.person_id from people.relationship r
                  where r.to_person_id = p.id and r.to_date is null) as "childIds",
           (select f.url_id from people.family_member m join people.family f on f.id = m.family_id
             where m.person_id = p.id and m.until > now() order by f.created_at, f.id limit 1) as "familyUrlId"
      from people.person p left join people.birth b on b.person_id = p.id
     where p.id = any (${[...ids]}::uuid[])`.execute(tx);
  const named = await listNamed(tx, [...ids, ...rows.flatMap(({ childIds }) => childIds)]);
  const names = new Map(named.map((person) => [person.id, person]));
  return ids.flatMap((id) => {
    const row = rows.find((each) => each.id === id);
    const person = names.get(id);
    if (!row || !person) return [];
    const { childIds, ...line } = row;
    return [{ ...line, ...person, children: childIds.flatMap((child) => names.get(child)?.name ?? []) }];
  });
}
