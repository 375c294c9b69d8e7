import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
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
