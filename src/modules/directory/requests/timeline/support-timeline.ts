import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type TimelinePart, type TimelineSource, isBelow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestPaths } from '../requests.paths.ts';

/** What became of a request, as it stands in a timeline. An event's id begins with its place among those of one day. */
const SENTENCES = {
  sent: (service: string) => `${service} was asked for support`,
  accepted: (service: string) => `${service} accepted the request for support`,
  declined: (service: string) => `${service} declined the request for support`,
  began: (service: string) => `The support of ${service} began`,
  ended: (service: string) => `The support of ${service} ended`,
  withdrawn: (service: string) => `The request to ${service} was taken back`,
} as const;

type What = keyof typeof SENTENCES;

const IN_ORDER = Object.keys(SENTENCES);

type Event = {
  readonly id: string;
  readonly what: What;
  readonly on: LocalDate;
  readonly service: string;
  readonly urlId: string;
  /** Null where it is about the whole family. */
  readonly personId: Id<'person'> | null;
};

/** That services were asked, and what came of it: with their names for whoever sees the request, and for nobody else. */
export const supportTimeline: TimelineSource = {
  name: 'directory',
  needs: 'directory:ask',
  async load({ tx }, personIds, part) {
    const events = await listSupportEvents(tx, personIds, part);
    return events.map(({ id, on, what, service, urlId, personId }) => ({
      id,
      on,
      what: SENTENCES[what](service),
      path: requestPaths.request(urlId),
      personId: personId ?? undefined,
    }));
  },
};

/** Requests are few for each person: they are read by person and cut by day. */
async function listSupportEvents(
  tx: Tx,
  personIds: readonly Id<'person'>[],
  part: TimelinePart,
): Promise<readonly Event[]> {
  const { rows } = await sql<Event>`
    with mine as materialized (
           select r.id, r.url_id, r.person_id, r.whole_family, s.service_name
             from directory.request r join directory.request_sent s on s.request_id = r.id
            where r.person_id = any (${[...personIds]}::uuid[])),
         happened (request_id, what, day) as (
           select m.id, t.what, max(t.said_on) from mine m join directory.request_said t on t.request_id = m.id
            where t.what in ('sent', 'accepted', 'declined', 'ended', 'withdrawn') group by m.id, t.what
           union all
           select m.id, 'began', min(h.held_on) from mine m join directory.request_session h on h.request_id = m.id
            where h.came = 'came' group by m.id),
         event as (
           select concat(array_position(${IN_ORDER}::text[], h.what), ' support ', h.request_id) as id, h.what, h.day,
                  m.service_name as service, m.url_id as "urlId", case when not m.whole_family then m.person_id end as "personId"
             from happened h join mine m on m.id = h.request_id)
    select e.id, e.what, e.day as on, e.service, e."urlId", e."personId" from event e
     where ${isBelow(part, sql`e.day`, sql`e.id`)}
     order by e.day desc, e.id collate "C" desc limit ${part.most}`.execute(tx);
  return rows;
}
