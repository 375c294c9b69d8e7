import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

/** A way in which somebody may be reached, or might until a day. */
export type ContactPoint = {
  readonly id: Id<'contact-point'>;
  readonly kind: 'phone' | 'email';
  readonly value: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

/** Those of now, the newest first. None where the actor must not know where they are. */
export async function listContactPoints(tx: Tx, personId: Id<'person'>): Promise<ContactPoint[]> {
  const points = await listContactPointsEver(tx, personId);
  return points.filter(({ to }) => to === null);
}

/** As `listContactPoints`, with those by which they are no longer reached. */
export async function listContactPointsEver(tx: Tx, personId: Id<'person'>): Promise<ContactPoint[]> {
  const { rows } = await sql<ContactPoint>`
    select id, kind, value, from_date as from, to_date as to from people.contact_point
     where person_id = ${personId} order by from_date desc, id
  `.execute(tx);
  return rows;
}
