import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OnBehalfOf } from './challenge-flag/challenge.rules.ts';

/** That somebody said a flag is wrong. */
export type Challenge = {
  readonly personId: Id<'person'>;
  readonly flagId: Id<'flag'>;
  readonly onBehalfOf: OnBehalfOf;
  readonly whatIsWrong: string;
  readonly by: string;
  readonly on: LocalDate;
};

/** What was said against the flags of these children, the newest first. */
export async function listChallenges(tx: Tx, personIds: readonly Id<'person'>[]): Promise<Challenge[]> {
  const { rows } = await sql<Challenge>`
    select h.person_id as "personId", h.flag_id as "flagId", h.on_behalf_of as "onBehalfOf", h.what_is_wrong as "whatIsWrong",
           u.name || ', ' || o.name as by, (h.recorded_at at time zone 'Europe/London')::date as on
      from identification.challenge h
      join access.user_account u on u.id = h.recorded_by
      join access.organisation o on o.id = h.school_org_id
     where h.person_id = any (${[...personIds]}::uuid[]) order by h.recorded_at desc limit 50`.execute(tx);
  return rows;
}
