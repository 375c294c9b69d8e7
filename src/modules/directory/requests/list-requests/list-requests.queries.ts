import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { RequestStatus } from '../request.ts';

/** A request to a service that the actor keeps. No list names anybody of a family. */
export type ListedRequest = {
  readonly id: string;
  readonly urlId: string;
  readonly reference: string;
  readonly service: string;
  readonly asker: string;
  readonly askerOrg: string;
  readonly status: RequestStatus;
  readonly weeks: number | null;
  readonly sentOn: LocalDate;
};

export const REQUESTS = sql`directory.requests_to_me t join directory.request_sent s on s.request_id = t.request_id`;

/** What the service has to do comes before what others have, and what is over last. */
export const WHAT_WAITS = sql`array_position(array['sent', 'waiting', 'accepted', 'asked'], s.status) nulls last`;

/** Requests by id, in no order. */
export async function describeRequests(tx: Tx, ids: readonly string[]): Promise<ListedRequest[]> {
  const { rows } = await sql<ListedRequest>`
    select s.request_id as id, s.url_id as "urlId", s.reference, s.service_name as service, s.asker, s.asker_org as "askerOrg",
           s.status, s.weeks, s.sent_on as "sentOn"
      from ${REQUESTS} where s.request_id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/** How many wait for the actor's answer, and since when the first does. */
export async function countWaitingRequests(tx: Tx): Promise<{ waiting: number; since: LocalDate | null }> {
  const { rows } = await sql<{ waiting: number; since: LocalDate | null }>`
    select count(*)::int as waiting, min(s.sent_on) as since from ${REQUESTS} where s.status = 'sent'`.execute(tx);
  return rows[0]!;
}
