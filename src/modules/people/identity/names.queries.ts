import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';

/** Somebody's name as they are called, and what their pages are found by. */
export type NamedPerson = { readonly id: Id<'person'>; readonly urlId: UrlId<'person'>; readonly name: string };

/** Those whom the actor may see, in the order of their names. */
export async function listNamed(tx: Tx, ids: readonly Id<'person'>[]): Promise<NamedPerson[]> {
  const { rows } = await sql<NamedPerson>`
    select id, "urlId", name from (
      select distinct on (p.id) p.id, p.url_id as "urlId", concat_ws(' ', nullif(n.given, ''), n.family) as name, n.folded
        from people.person p join people.name n on n.person_id = p.id and n.kind in ('legal', 'preferred')
        left join lateral (select * from people.standings f where f.fact = n.id limit 1) s on true
       where p.id = any (${[...ids]}::uuid[])
       order by p.id, n.to_date is not null, s.spoken_now desc, n.kind desc, s.spoken_first desc, n.from_date desc nulls last, n.id) called
     order by folded, id`.execute(tx);
  return rows;
}

/** Rows about children, each with its child; a row about somebody whom the actor may not see is left out. */
export async function withChild<Row extends { readonly personId: Id<'person'> }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<(Row & { readonly child: NamedPerson })[]> {
  const personIds = rows.map(({ personId }) => personId);
  const children = new Map((await listNamed(tx, personIds)).map((child) => [child.id, child]));
  return rows.flatMap((row) => {
    const child = children.get(row.personId);
    return child ? [{ ...row, child }] : [];
  });
}

/** How each is called, by id. Whom the actor may not see is not in it. */
export async function namesOf(tx: Tx, ids: readonly Id<'person'>[]): Promise<ReadonlyMap<Id<'person'>, string>> {
  return new Map((await listNamed(tx, ids)).map(({ id, name }) => [id, name]));
}
