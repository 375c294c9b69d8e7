import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { RelationshipKind } from '../families/relationships.rules.ts';
import { isBelow } from './is-below.ts';
import type { TimelinePart } from './timeline.rules.ts';

/** What changed in who somebody is, as people said it on pages: whom it is about, and of whom. */
export type FamilyEvent = {
  readonly id: string;
  readonly on: LocalDate;
  readonly what: 'born' | 'died' | 'moved' | 'renamed' | 'related' | 'not-related';
  readonly personId: Id<'person'>;
  readonly otherId: Id<'person'> | null;
  readonly kind: RelationshipKind | null;
  readonly takesPart: boolean | null;
};

/**
 * A part of it. Nothing of the homes and relatives that a file says again and again, of what was a mistake, or of where
 * somebody lives: that they moved is known to whoever may know where.
 */
export async function listFamilyEvents(
  tx: Tx,
  personIds: readonly Id<'person'>[],
  part: TimelinePart,
): Promise<FamilyEvent[]> {
  const { rows } = await sql<FamilyEvent>`
    with about as (select unnest(${[...personIds]}::uuid[]) as person_id),
         event as (
           select concat('born ', b.person_id) as id, b.date as day, 'born' as what, b.person_id, null::uuid as other_id,
                  null as kind, null::boolean as takes_part
             from people.birth b join people.expected_birth e using (person_id) where b.person_id in (select person_id from about)
           union all
           select concat('died ', d.person_id), d.died_on, 'died', d.person_id, null, null, null
             from people.death d where d.person_id in (select person_id from about)
           union all
           select concat('moved ', a.id), a.from_date, 'moved', a.person_id, null, null, null
             from people.address a
            where a.person_id in (select person_id from about) and a.recorded_by is not null and a.to_date is distinct from a.from_date
           union all
           select concat('renamed ', n.id), n.from_date, 'renamed', n.person_id, null, null, null
             from people.name n
            where n.person_id in (select person_id from about) and n.from_date is not null
              and n.to_date is distinct from n.from_date
              and not exists (select 1 from people.birth b where b.person_id = n.person_id and b.date = n.from_date)
           union all
           select concat('related ', r.id), r.from_date, 'related', r.person_id, r.to_person_id, r.kind, r.takes_part
             from people.relationship r
            where r.person_id in (select person_id from about) and r.recorded_by is not null and r.to_date is distinct from r.from_date
           union all
           select concat('not related ', r.id), r.to_date, 'not-related', r.person_id, r.to_person_id, r.kind, r.takes_part
             from people.relationship r
            where r.person_id in (select person_id from about) and r.ended_by is not null and r.to_date > r.from_date
              and not exists (select 1 from people.relationship o
                    where (o.person_id, o.to_person_id) = (r.person_id, r.to_person_id) and o.from_date >= r.to_date))
    select e.id, e.day as on, e.what, e.person_id as "personId", e.other_id as "otherId", e.kind, e.takes_part as "takesPart"
      from event e
     where ${isBelow(part, sql`e.day`, sql`e.id`)}
     order by e.day desc, e.id collate "C" desc limit ${part.most}`.execute(tx);
  return rows;
}
