import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { listNamed } from '../identity/names.queries.ts';

/** A child as the actor may see them. What is not theirs to see is null. */
export type Child = {
  readonly id: Id<'person'>;
  readonly urlId: UrlId<'person'>;
  /** As they are called. */
  readonly name: string;
  readonly legalName: string;
  readonly birthday: LocalDate | null;
  /** Of a child who is not born yet. */
  readonly dueOn: LocalDate | null;
  readonly diedOn: LocalDate | null;
  readonly upn: string | null;
};

type Row = Omit<Child, 'urlId' | 'name'>;

/** By what stands in the URL. */
export async function findChild(tx: Tx, urlId: string): Promise<Child | undefined> {
  const { rows } = await sql<{ id: Id<'person'> }>`
    select id from people.person where url_id = ${urlId} and merged_into is null`.execute(tx);
  return rows[0] && childById(tx, rows[0].id);
}

/** As `findChild`, for what is written about a child: below this level of what a ground opens they are not found. */
export async function findChildHeld(tx: Tx, urlId: string, level: 1 | 2 | 3): Promise<Child | undefined> {
  const child = await findChild(tx, urlId);
  return child && (await isHeld(tx, child.id, level)) ? child : undefined;
}

/** Whether a ground opens somebody to the actor at a level. */
export async function isHeld(tx: Tx, id: Id<'person'>, level: 1 | 2 | 3): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select people.i_hold(${id}, ${level}) as held`.execute(tx);
  return rows[0]!.held;
}

export async function childById(tx: Tx, id: Id<'person'>): Promise<Child | undefined> {
  const [called] = await listNamed(tx, [id]);
  if (!called) return undefined;
  const { rows } = await sql<Row>`
    select p.id, b.date as birthday, case when b.date is null then e.due_on end as "dueOn", d.died_on as "diedOn",
           (select concat_ws(' ', nullif(n.given, ''), nullif(n.middle, ''), n.family)
              from people.name n left join lateral (select * from people.standings f where f.fact = n.id limit 1) s on true
             where n.person_id = p.id and n.kind = 'legal'
             order by n.to_date is not null, s.spoken_now desc, s.spoken_first desc, n.from_date desc nulls last, n.id limit 1) as "legalName",
           (select i.value from people.identifier i left join lateral (select * from people.standings f where f.fact = i.id limit 1) s on true
             where i.person_id = p.id and i.kind = 'upn'
             order by s.spoken_now desc, s.spoken_first desc, i.id limit 1) as upn
      from people.person p
      left join people.birth b on b.person_id = p.id
      left join people.expected_birth e on e.person_id = p.id
      left join people.death d on d.person_id = p.id
     where p.id = ${id}`.execute(tx);
  return rows[0] && { ...rows[0], urlId: called.urlId, name: called.name };
}

/** Where a child is now whose record was joined to another: the name in the URL that the actor may use. */
export async function findWhereJoined(tx: Tx, urlId: string): Promise<UrlId<'person'> | undefined> {
  const { rows } = await sql<{ urlId: UrlId<'person'> }>`
    select url_id as "urlId" from people.person where url_id = people.follow_merge(${urlId})`.execute(tx);
  return rows[0]?.urlId;
}
