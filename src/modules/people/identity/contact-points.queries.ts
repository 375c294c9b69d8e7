import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';

/** A way in which somebody may be reached now. */
export type ContactPoint = {
  readonly id: Id<'contact-point'>;
  readonly kind: 'phone' | 'email';
  readonly value: string;
};

/** The newest first. None where the actor must not know where they are. */
export async function listContactPoints(tx: Tx, personId: Id<'person'>): Promise<ContactPoint[]> {
  const { rows } = await sql<ContactPoint>`
    select id, kind, value from people.contact_point
     where person_id = ${personId} and to_date is null order by from_date desc, id
  `.execute(tx);
  return rows;
}
