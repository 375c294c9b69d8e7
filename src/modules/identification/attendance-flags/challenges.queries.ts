import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OnBehalfOf } from '../challenge-flag/challenge.rules.ts';

/** That somebody said a flag is wrong. */
export type Challenge = {
  readonly flagId: Id<'flag'>;
  readonly onBehalfOf: OnBehalfOf;
  readonly whatIsWrong: string;
  readonly by: string;
  readonly on: LocalDate;
};

/** What was said against any of these flags, in the order in which it was. */
export async function listChallenges(tx: Tx, flagIds: readonly Id<'flag'>[]): Promise<Challenge[]> {
  const { rows } = await sql<Challenge>`
    select h.flag_id as "flagId", h.on_behalf_of as "onBehalfOf", h.what_is_wrong as "whatIsWrong",
           u.name || ', ' || o.name as by, (h.recorded_at at time zone 'Europe/London')::date as on
      from identification.challenge h
      join access.user_account u on u.id = h.recorded_by
      join access.organisation o on o.id = h.school_org_id
     where h.flag_id = any (${[...flagIds]}::uuid[]) order by h.recorded_at limit 100`.execute(tx);
  return rows;
}
