import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { RelationshipKind } from './relationships.rules.ts';

/** What `toPersonId` is to `personId`, now: "`toPersonId` is the mother of `personId`". */
export type Relationship = {
  readonly id: Id<'relationship'>;
  readonly personId: Id<'person'>;
  readonly toPersonId: Id<'person'>;
  readonly kind: RelationshipKind;
  /** Null where nobody said. */
  readonly parentalResponsibility: boolean | null;
  /** False: not currently involved. Null where nobody said. */
  readonly takesPart: boolean | null;
  readonly since: LocalDate | null;
};

/** Between these persons, as far as the actor may see both; of what several said, the newest. */
export async function listRelationshipsAmong(tx: Tx, personIds: readonly Id<'person'>[]): Promise<Relationship[]> {
  const { rows } = await sql<Relationship>`
    select distinct on (r.person_id, r.to_person_id) r.id, r.person_id as "personId", r.to_person_id as "toPersonId", r.kind,
           r.parental_responsibility as "parentalResponsibility", r.takes_part as "takesPart", r.from_date as since
      from people.relationship r
     where r.person_id = any (${[...personIds]}::uuid[]) and r.to_person_id = any (${[...personIds]}::uuid[])
       and r.to_date is null
     order by r.person_id, r.to_person_id, r.from_date desc nulls last, r.id`.execute(tx);
  return rows;
}
