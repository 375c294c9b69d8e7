import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { EarlierGuest } from './invite-guest/invite-guest.ts';
import type { LinkState, Said, Score } from './said.ts';

export async function listSaid(tx: Tx, meetingId: Id<'meeting'>): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select id, person_id as "personId", whole_family as "wholeFamily", kind, text, sensitivity, for_room as "forRoom",
           invited_id as "invitedId", written_by is null as "byLink"
      from plans.meeting_said where meeting_id = ${meetingId} order by written_at, id
  `.execute(tx);
  return rows;
}

export async function listScores(tx: Tx, meetingId: Id<'meeting'>): Promise<Score[]> {
  const { rows } = await sql<Score>`
    select id, invited_id as "invitedId", question, score from plans.meeting_score where meeting_id = ${meetingId} order by id
  `.execute(tx);
  return rows;
}

/** The newest link of each who was sent one. */
export async function listLinks(tx: Tx, meetingId: Id<'meeting'>): Promise<LinkState[]> {
  const { rows } = await sql<LinkState>`
    select invited_id as "invitedId", issued_at as "issuedAt", ends_at as "endsAt", opened_at as "openedAt",
           answered_at as "answeredAt", revoked_at as "revokedAt"
      from plans.words_links(${meetingId})
  `.execute(tx);
  return rows;
}

/**
 * The guests of a plan's other meetings, each as they were asked last: not who is asked to this one already, and not whose link
 * was ended by hand.
 */
export async function listEarlierGuests(tx: Tx, meetingId: Id<'meeting'>): Promise<EarlierGuest[]> {
  const { rows } = await sql<EarlierGuest>`
    with guest as (
      select distinct on (lower(i.guest_email)) i.id, i.url_id, i.meeting_id, i.guest_name, i.guest_role, i.guest_email
        from plans.meeting m join plans.meeting_invited i on i.plan_id = m.plan_id and i.meeting_id <> m.id
       where m.id = ${meetingId} and i.guest_email is not null
       order by lower(i.guest_email), i.invited_on desc, i.id desc)
    select g.url_id as "urlId", g.guest_name as name, g.guest_role as role, g.guest_email as email
      from guest g left join lateral plans.words_links(g.meeting_id) l on l.invited_id = g.id
     where l.revoked_at is null and not exists (
       select 1 from plans.meeting_invited asked
        where asked.meeting_id = ${meetingId} and lower(asked.guest_email) = lower(g.guest_email))
     order by g.guest_name, g.id limit 25
  `.execute(tx);
  return rows;
}
