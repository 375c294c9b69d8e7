import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { PER_PAGE } from '#platform/web/paging.rules.ts';

/** A need as it was kept, or words: `said` for a need, or, with `means`, for other words. */
export type AsKept =
  | {
      readonly name: string;
      readonly description: string;
      readonly below: string | null;
      readonly ended_on: LocalDate | null;
    }
  | { readonly said: string; readonly means: string | null };

export type NeedChange = {
  /** Null where it was added then. */
  readonly was: AsKept | null;
  /** Null where it was taken out then. */
  readonly now: AsKept | null;
  readonly by: string | null;
  readonly at: Date;
};

/** What was changed of a need and the words for it, or of words that mean other words (null); the newest first. */
export async function listChanges(
  tx: Tx,
  needId: string | null,
  page: number,
): Promise<{ changes: NeedChange[]; total: number }> {
  const { rows } = await sql<NeedChange & { total: number }>`
    select c.was, c.now, u.name as by, c.changed_at as at, count(*) over ()::int as total
      from directory.need_change c left join access.user_account u on u.id = c.changed_by
     where c.term_id is not distinct from ${needId}::uuid
     order by c.id desc limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(tx);
  return { changes: rows, total: rows[0]?.total ?? 0 };
}
