import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { ShownList } from '#modules/frameworks/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AskedOf } from './facts.rules.ts';

/** What the area asks families, in its words. */
export type FactKind = {
  readonly code: string;
  readonly name: string;
  readonly question: string;
  readonly hint: string;
  readonly askedOf: AskedOf;
  readonly sensitivity: string;
  readonly tellsWhere: boolean;
};

/** What a family told, with who told whom and when. */
export type Fact = {
  readonly id: Id<'fact'>;
  readonly urlId: UrlId<'fact'>;
  readonly personId: Id<'person'>;
  readonly kind: string;
  /** What such answers are called now. */
  readonly label: string;
  readonly question: string;
  readonly answer: string;
  readonly folded: string;
  readonly sensitivity: string;
  readonly tellsWhere: boolean;
  readonly toldByPersonId: Id<'person'> | null;
  readonly toldBy: string;
  readonly toldOn: LocalDate;
  /** Null where it is not the actor's to know that it works with the person. */
  readonly orgName: string | null;
  /** Null while it holds. */
  readonly endedBecause: 'wrong' | 'changed' | null;
};

/** The area's list as it is on a day, without what the actor could not see once it is answered. */
export async function listFactKinds(tx: Tx, date: LocalDate): Promise<FactKind[]> {
  const { rows } = await sql<FactKind>`
    select k.code, k.name, k.question, k.hint, k.asked_of as "askedOf", k.sensitivity, k.tells_where as "tellsWhere"
      from people.fact_kind k
     where k.valid_from <= ${date} and (k.valid_to is null or k.valid_to >= ${date})
       and k.sensitivity in (select s.sensitivity from access.my_sensitivities s)
     order by k.place, k.code`.execute(tx);
  return rows;
}

/** What holds now, in the area's order. */
export const listFacts = (tx: Tx, personIds: readonly Id<'person'>[], kind?: string): Promise<Fact[]> =>
  readFacts(
    tx,
    sql`f.person_id = any (${[...personIds]}::uuid[]) and f.ended_at is null
        and (${kind ?? null}::text is null or f.kind = ${kind ?? null})`,
  );

/** By what stands in the URL: the answer that holds now, be it the one that followed. Undefined where none does. */
export async function findFact(tx: Tx, urlId: string): Promise<Fact | undefined> {
  const [fact] = await readFacts(
    tx,
    sql`f.ended_at is null and f.id in (
      with recursive chain as (
        select first.id from people.fact first where first.url_id = ${urlId}
        union all
        select next.id from people.fact next join chain on next.follows = chain.id)
      select id from chain)`,
  );
  return fact;
}

/** What held before, the newest first. */
export const listEarlier = async (tx: Tx, { personId, kind }: Pick<Fact, 'personId' | 'kind'>): Promise<Fact[]> =>
  (await readFacts(tx, sql`f.person_id = ${personId} and f.kind = ${kind} and f.ended_at is not null`)).toReversed();

async function readFacts(tx: Tx, which: ReturnType<typeof sql<boolean>>): Promise<Fact[]> {
  const { rows } = await sql<Fact>`
    select f.id, f.url_id as "urlId", f.person_id as "personId", f.kind, coalesce(k.name, f.question) as label, f.question,
           f.answer, f.folded, f.sensitivity, f.tells_where as "tellsWhere", f.told_by_person_id as "toldByPersonId",
           f.told_by as "toldBy", f.told_on as "toldOn", o.name as "orgName", f.ended_because as "endedBecause"
      from people.fact f
      left join access.organisation o on o.id = f.recorded_for and people.may_name(f.recorded_for, f.person_id)
      left join lateral (select k.name, k.place from people.fact_kind k
                          where k.code = f.kind order by k.valid_from desc limit 1) k on true
     where ${which}
     order by k.place, f.told_on, f.recorded_at, f.id
     limit ${MOST}`.execute(tx);
  return rows;
}

/** More than a family tells, and no page without an end. */
const MOST = 500;

/** What families are asked once, each edition, for the page of frameworks. */
export async function listFactLists(tx: Tx): Promise<ShownList[]> {
  const { rows } = await sql<ShownList>`
    select 'What families are asked once' as title, 'from ' || to_char(valid_from, 'FMMonth YYYY') as version,
           valid_from as "validFrom", valid_to as "validTo", min(source) as source, false as verified,
           jsonb_agg(jsonb_build_object('term', name, 'says', array[question]) order by place) as entries
      from people.fact_kind group by valid_from, valid_to`.execute(tx);
  return rows.map((row) => ({ ...row, validTo: row.validTo ?? undefined }));
}
