import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { PER_PAGE } from '#platform/web/paging.rules.ts';
import type { KeptNeed, OtherWord } from './need.ts';

/** The area's own list (migration `needs-of-families`); others came with the services of other directories. */
export const OUR_NEEDS = '6e656564-0000-4000-8000-000000000000';

async function needsWhere(tx: Tx, condition: RawBuilder<unknown>, some = sql``): Promise<KeptNeed[]> {
  const { rows } = await sql<KeptNeed>`
    select t.id, t.name, t.description, t.parent_id as "parentId", a.name as "parentName",
           case when t.taxonomy_id <> ${OUR_NEEDS}::uuid then x.name end as "usedBy", t.ended_on as "endedOn", t.version,
           (select count(*)::int from directory.published p where p.terms @> array[t.id]) as services,
           (select count(*)::int from directory.term c where c.parent_id = t.id and c.ended_on is null) as children,
           (select count(*)::int from directory.synonym s where s.term_id = t.id) as words
      from directory.term t join directory.taxonomy x on x.id = t.taxonomy_id left join directory.term a on a.id = t.parent_id
     where ${condition}
     order by t.taxonomy_id <> ${OUR_NEEDS}::uuid, coalesce(a.name, t.name), a.name is not null, t.name, t.id ${some}`.execute(
    tx,
  );
  return rows;
}

/** The area's own needs, each under the one that it stands below; ended ones too. */
export const listOurNeeds = (tx: Tx): Promise<KeptNeed[]> => needsWhere(tx, sql`t.taxonomy_id = ${OUR_NEEDS}::uuid`);

const UNLINKED = sql`t.taxonomy_id <> ${OUR_NEEDS}::uuid and t.parent_id is null`;

/** What other directories say that their services are about, and that is linked to none of ours: a page of it. */
export async function listUnlinkedNeeds(tx: Tx, page: number): Promise<{ unlinked: KeptNeed[]; total: number }> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from directory.term t where ${UNLINKED}`.execute(tx);
  return { unlinked: await needsWhere(tx, UNLINKED, pageOf(page)), total: rows[0]!.total };
}

const pageOf = (page: number) => sql`limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`;

export async function findNeed(tx: Tx, id: string): Promise<KeptNeed | undefined> {
  const [need] = await needsWhere(tx, sql`t.id::text = ${id}`);
  return need;
}

/** What people say for a need, a page of it; the need says how many there are. */
export async function listWords(tx: Tx, needId: string, page: number): Promise<string[]> {
  const { rows } = await sql<{ said: string }>`
    select said from directory.synonym where term_id = ${needId}::uuid order by said ${pageOf(page)}`.execute(tx);
  return rows.map(({ said }) => said);
}

/** What people say for other words, a page of it. */
export async function listOtherWords(tx: Tx, page: number): Promise<{ words: OtherWord[]; total: number }> {
  const { rows } = await sql<OtherWord & { total: number }>`
    select id, said, means, count(*) over ()::int as total from directory.synonym where means is not null
     order by said, means ${pageOf(page)}`.execute(tx);
  return { words: rows, total: rows[0]?.total ?? 0 };
}

/** Services that are about a need are shown anew after it was changed: their words are found by its name. */
export const showAgain = (tx: Tx, needId: string): Promise<unknown> =>
  sql`
    select directory.show_again(array(select p.service_id from directory.published p where p.terms @> array[${needId}::uuid]
      union select v.service_id from directory.service_version v
       where v.status = 'published' and v.entry -> 'attributes' @> ${JSON.stringify([{ taxonomy_term: { id: needId } }])}::jsonb))`.execute(
    tx,
  );
