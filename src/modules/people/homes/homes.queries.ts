import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Lives } from '../families/homes.rules.ts';

/** Where somebody lives, or lived. */
export type Home = {
  readonly id: Id<'home'>;
  readonly personId: Id<'person'>;
  readonly lines: string;
  readonly postcode: string | null;
  readonly lives: Lives;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

/** Nobody has more homes than this that one page could show. */
const MOST = 50;

/**
 * Of these persons, now and before, the newest first; without what was a mistake. Whoever recorded a home by hand speaks until
 * somebody says otherwise, a school's file as long as the school works with the person.
 */
export async function listHomes(tx: Tx, personIds: readonly Id<'person'>[]): Promise<Home[]> {
  const { rows } = await sql<Home>`
    select a.id, a.person_id as "personId", a.lines, a.postcode, a.lives, a.from_date as from, a.to_date as to
      from people.address a
     where a.person_id = any (${[...personIds]}::uuid[]) and a.to_date is distinct from a.from_date
       and (a.to_date is not null or a.recorded_by is not null or people.still_supplies(a.source_org, a.person_id))
     order by a.to_date is not null, a.from_date desc, a.id limit ${MOST}`.execute(tx);
  return rows;
}
