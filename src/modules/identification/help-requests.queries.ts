import { sql } from 'kysely';
import { type Id, type UrlId, newId, newUrlId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';

export const HELP_STATUSES = ['asked', 'accepted', 'advised', 'ended'] as const;
export type HelpStatus = (typeof HELP_STATUSES)[number];

/** A school's question to the School Liaison Officer of its cluster, about one child. */
export type HelpRequest = {
  readonly id: Id<'help-request'>;
  readonly urlId: UrlId<'help-request'>;
  readonly personId: Id<'person'>;
  readonly schoolName: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly officerName: string;
  readonly whatFor: string;
  readonly status: HelpStatus;
  readonly advice: string;
  readonly version: number;
};

const REQUESTS = sql`
  select h.id, h.url_id as "urlId", h.person_id as "personId", o.name as "schoolName", a.name as "askedBy",
         h.asked_at as "askedAt", u.name as "officerName", h.what_for as "whatFor", h.status, h.advice, h.version
    from identification.help_request h
    join access.organisation o on o.id = h.from_org_id
    join access.user_account a on a.id = h.asked_by
    join access.user_account u on u.id = h.officer_user_id`;

/** Asks the officer of the actor's school, who may see the child from now on. False where the school has none. */
export async function askLiaisonOfficer(tx: Tx, personId: Id<'person'>, whatFor: string): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select identification.ask_for_help(${newId()}, ${newUrlId()}, ${personId}, ${whatFor}) as asked`.execute(tx);
  return rows[0]?.asked ?? false;
}
