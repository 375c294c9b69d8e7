import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { RelationshipKind } from '../families/relationships.rules.ts';

/** Something that the record has of a person: who they are, where they live, how to reach them, whose child they are. */
export type Recorded = {
  readonly what: 'full-name' | 'birthday' | 'home' | 'reached-by' | 'relative';
  readonly personId: Id<'person'>;
  /** Their words, or a date; empty where it is a relative. */
  readonly value: string;
  readonly relative: Id<'person'> | null;
  readonly relationship: RelationshipKind | null;
  readonly parentalResponsibility: boolean | null;
  readonly since: LocalDate | null;
  /**
   * Whose record it comes from. Null for those who work area-wide, and where it is not theirs to know that it works with the
   * person: where a name comes from tells where a child is.
   */
  readonly orgName: string | null;
};

/** What holds now, in the order in which people read it. What is not the actor's to see is left out. */
export async function listRecorded(
  tx: Tx,
  { reach }: Pick<Actor, 'reach'>,
  personIds: readonly Id<'person'>[],
): Promise<Recorded[]> {
  const ids = [...personIds];
  const source = (of: string) => (reach === 'scoped' ? sql.ref(`${of}.source_org`) : sql`null::uuid`);
  const { rows } = await sql<Recorded>`
    select r.what, r.person_id as "personId", r.value, r.relative, r.relationship,
           r.responsible as "parentalResponsibility", r.since, o.name as "orgName"
      from (
        select 1 as place, 'full-name' as what, n.person_id, concat_ws(' ', nullif(n.given, ''), nullif(n.middle, ''), n.family) as value,
               null::uuid as relative, null as relationship, null::boolean as responsible, n.from_date as since, ${source('n')} as source
          from people.name n where n.person_id = any (${ids}::uuid[]) and n.kind = 'legal' and n.to_date is null
        union all
        select 2, 'birthday', b.person_id, b.date::text, null, null, null, null, ${source('b')}
          from people.birth b where b.person_id = any (${ids}::uuid[])
        union all
        select 3, 'home', a.person_id, concat_ws(', ', replace(a.lines, E'\n', ', '), a.postcode), null, null, null, a.from_date, a.source_org
          from people.address a where a.person_id = any (${ids}::uuid[]) and a.to_date is null
        union all
        select 4, 'reached-by', c.person_id, c.value, null, null, null, c.from_date, c.source_org
          from people.contact_point c where c.person_id = any (${ids}::uuid[]) and c.to_date is null
        union all
        select 5, 'relative', t.person_id, '', t.to_person_id, t.kind, t.parental_responsibility, t.from_date, t.source_org
          from people.relationship t where t.person_id = any (${ids}::uuid[]) and t.to_date is null) r
      left join access.organisation o on o.id = r.source and people.may_name(r.source, r.person_id)
     order by r.place, r.value, r.since`.execute(tx);
  return rows;
}
