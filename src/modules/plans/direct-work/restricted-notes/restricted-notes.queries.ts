import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

/** A note that only whoever wrote it and the manager of their organisation see. */
export type RestrictedNote = {
  readonly workId: Id<'direct-work'>;
  readonly personId: Id<'person'>;
  /** Null where the actor sees nobody there: a manager reads the note without knowing whose it is. */
  readonly personUrlId: UrlId<'person'> | null;
  readonly writtenBy: string;
  readonly writtenOn: LocalDate;
  readonly text: string;
};

/** Newest first, what was before a note where one is named. One more than asked for says that there is more. */
export async function listRestrictedNotes(tx: Tx, before: string | undefined, most: number): Promise<RestrictedNote[]> {
  const older =
    before === undefined
      ? sql``
      : sql`and (r.written_on, r.work_id) < (select b.written_on, b.work_id from plans.restricted_note b
                                              where b.work_id::text = ${before})`;
  const { rows } = await sql<RestrictedNote>`
    select r.work_id as "workId", r.person_id as "personId", p.url_id as "personUrlId", u.name as "writtenBy",
           r.written_on as "writtenOn", r.text
      from plans.restricted_note r
      join access.user_account u on u.id = r.written_by
      left join people.person p on p.id = r.person_id
     where r.written_for = (select acting.my_org()) ${older}
     order by r.written_on desc, r.work_id desc limit ${most + 1}
  `.execute(tx);
  return rows;
}
