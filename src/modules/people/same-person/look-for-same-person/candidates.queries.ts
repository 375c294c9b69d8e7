import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PersonToMatch } from '../evidence.rules.ts';
import { peopleTables } from '../../people.tables.ts';

/** Two records that may be one person. `keptId` was there first. */
export type PersonPair = { readonly keptId: Id<'person'>; readonly otherId: Id<'person'> };

export async function listUncompared(tx: Tx, many: number): Promise<Id<'person'>[]> {
  const rows = await peopleTables(tx)
    .selectFrom('people.person')
    .select('id')
    .where('compared_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('created_at')
    .limit(many)
    .execute();
  return rows.map(({ id }) => id as Id<'person'>);
}

/**
 * Worth comparing: a UPN in common, present or former; one birthday; or one name. Both have a birthday or a UPN: of two
 * adults known by a name alone nobody could say.
 */
export async function findPairsToCompare(tx: Tx, ids: readonly Id<'person'>[]): Promise<PersonPair[]> {
  const { rows } = await sql<PersonPair>`
    with one as (select unnest(${[...ids]}::uuid[]) as id), pair as (
      select a.person_id as a, b.person_id as b
        from people.identifier a join people.identifier b on b.value = a.value and b.person_id <> a.person_id
       where a.person_id in (select id from one)
      union
      select a.person_id, b.person_id
        from people.birth a join people.birth b on b.date = a.date and b.person_id <> a.person_id
       where a.person_id in (select id from one)
      union
      select a.person_id, b.person_id
        from people.name a join people.name b on b.folded = a.folded and b.person_id <> a.person_id
        join people.birth c on c.person_id = a.person_id join people.birth d on d.person_id = b.person_id
       where a.person_id in (select id from one)
    )
    select distinct case when (p.created_at, p.id) < (q.created_at, q.id) then p.id else q.id end as "keptId",
           case when (p.created_at, p.id) < (q.created_at, q.id) then q.id else p.id end as "otherId"
      from pair join people.person p on p.id = pair.a join people.person q on q.id = pair.b
     where p.merged_into is null and q.merged_into is null`.execute(tx);
  return rows;
}

type MatchRow = Omit<PersonToMatch, 'birthday'> & { id: Id<'person'>; birthday: LocalDate | null };

/** What is known of these persons that tells one from another. */
export async function personsToMatch(
  tx: Tx,
  ids: readonly Id<'person'>[],
): Promise<ReadonlyMap<Id<'person'>, PersonToMatch>> {
  const { rows } = await sql<MatchRow>`
    select p.id, b.date as birthday, b.sex, n."givenNames", n."familyNames", i.upn, i."formerUpns",
           (select a.postcode from people.address a
             where a.person_id = p.id and a.to_date is null order by a.from_date desc limit 1) as postcode
      from people.person p
      left join people.birth b on b.person_id = p.id
      cross join lateral (
        select coalesce(array_agg(given order by kind = 'legal' desc, id), '{}') as "givenNames",
               coalesce(array_agg(family order by kind = 'legal' desc, id), '{}') as "familyNames"
          from people.name where person_id = p.id) n
      cross join lateral (
        select max(value) filter (where kind = 'upn') as upn,
               coalesce(array_agg(value) filter (where kind = 'former-upn'), '{}') as "formerUpns"
          from people.identifier where person_id = p.id) i
     where p.id = any (${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}
