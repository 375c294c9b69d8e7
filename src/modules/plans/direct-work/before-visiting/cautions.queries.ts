import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Sensitivity } from '../../content/sensitivity.ts';

/** What whoever goes there should know. */
export type Caution = {
  readonly id: Id<'caution'>;
  readonly urlId: UrlId<'caution'>;
  readonly sensitivity: Sensitivity;
  readonly what: string;
  readonly ring: string;
  readonly since: LocalDate;
  readonly writtenBy: string;
  readonly writtenFor: string;
};

/** Those that stand now, the newest first. */
export async function listCautions(tx: Tx, personId: Id<'person'>): Promise<Caution[]> {
  const { rows } = await sql<Caution>`
    select c.id, c.url_id as "urlId", c.sensitivity, c.what, c.ring, c.since, u.name as "writtenBy", o.name as "writtenFor"
      from plans.visiting_caution c
      join access.user_account u on u.id = c.written_by
      join access.organisation o on o.id = c.written_for
     where c.person_id = ${personId} and c.ended_on is null order by c.since desc, c.id desc
  `.execute(tx);
  return rows;
}
