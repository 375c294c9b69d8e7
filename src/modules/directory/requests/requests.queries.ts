import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { directoryTables } from '../directory.tables.ts';
import type {
  LeftRequest,
  Rating,
  RequestEnding,
  RequestLine,
  SaidOfRequest,
  ServiceRequest,
  Session,
  TeamRequest,
} from './request.ts';

const SENT = sql`
  s.request_id as id, s.service_id as "serviceId", s.provider_id as "providerId", s.service_name as "serviceName", s.provider_name as "providerName",
  s.reference, s.asker, s.asker_org as "askerOrg", s.asker_phone as "askerPhone",
  s.way, s.email, s.status, s.weeks, s.sent_on as "sentOn", s.answered_on as "answeredOn", s.accepted_on as "acceptedOn",
  s.ended_on as "endedOn", s.version`;

const HAS_BEGUN = sql`
  (exists (select 1 from directory.request_session w where w.request_id = s.request_id and w.came = 'came')
    or exists (select 1 from directory.request_ending e where e.request_id = s.request_id and e.ending <> 'never-began'))`;

/** Nobody can answer for the service here. */
const IS_HEARD = sql`s.request_id = any ((select directory.heard_by_me())::uuid[])`;

async function teamRequestsWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<TeamRequest[]> {
  const { rows } = await sql<TeamRequest>`
    select ${SENT}, r.url_id as "urlId", r.plan_id as "planId", r.action_id as "actionId", r.person_id as "personId",
           r.whole_family as "wholeFamily", f.url_id as "planUrlId", a.url_id as "actionUrlId", a.what as "forWhat",
           ${IS_HEARD} as "isHeard", r.id = any ((select directory.left_with_me())::uuid[]) as "isLeft", ${HAS_BEGUN} as "hasBegun"
      from directory.request r join directory.request_sent s on s.request_id = r.id
      join plans.action a on a.id = r.action_id join plans.family_plan f on f.id = r.plan_id
     where ${condition} order by r.id`.execute(tx);
  return rows;
}

/** What was asked for the actions of a plan, as far as the actor may see it, the oldest first. */
export const listRequestsOfPlan = (tx: Tx, planId: Id<'plan'>): Promise<TeamRequest[]> =>
  teamRequestsWhere(tx, sql`r.plan_id = ${planId}`);

export async function findTeamRequest(tx: Tx, urlId: string): Promise<TeamRequest | undefined> {
  const [found] = await teamRequestsWhere(tx, sql`r.url_id = ${urlId}`);
  return found;
}

/** Its address, where the actor sees what it was asked for; else one that tells nobody so. */
const LEFT_URL = sql`coalesce((select r.url_id from directory.request r where r.id = s.request_id), s.url_id)`;

async function leftWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<LeftRequest[]> {
  const { rows } = await sql<LeftRequest>`
    select ${SENT}, ${LEFT_URL} as "urlId", ${IS_HEARD} as "isHeard", ${HAS_BEGUN} as "hasBegun"
      from directory.request_sent s
     where s.request_id = any ((select directory.left_with_me())::uuid[]) and ${condition}
     order by s.status, s.sent_on desc, s.request_id limit 100`.execute(tx);
  return rows;
}

/**
 * Of what is left with whoever asked after the plan was closed, what they have yet to say: how it goes, where the service does not
 * say so here itself; and how much it helped, once it has begun.
 */
export const listLeft = (tx: Tx): Promise<LeftRequest[]> =>
  leftWhere(
    tx,
    sql`(s.status = 'accepted' and ${IS_HEARD} or s.status in ('accepted', 'ended') and ${HAS_BEGUN}
      and not exists (select 1 from directory.request_rating w where w.request_id = s.request_id))`,
  );

export async function findLeft(tx: Tx, urlId: string): Promise<LeftRequest | undefined> {
  const [found] = await leftWhere(tx, sql`${LEFT_URL} = ${urlId}`);
  return found;
}

/** A request to a service that the actor keeps. */
export async function findServiceRequest(tx: Tx, urlId: string): Promise<ServiceRequest | undefined> {
  const { rows } = await sql<ServiceRequest>`
    select ${SENT}, s.url_id as "sentUrlId"
      from directory.requests_to_me t join directory.request_sent s on s.request_id = t.request_id
     where s.url_id = ${urlId}`.execute(tx);
  return rows[0];
}

/** What the service is told. A service reads it while the request is open and the family agrees. */
export const listLines = (tx: Tx, id: Id<'request'>): Promise<RequestLine[]> =>
  directoryTables(tx)
    .selectFrom('directory.request_line')
    .select(['label', 'text', 'tells_who as tellsWho'])
    .where('request_id', '=', id)
    .orderBy('place')
    .execute();

export async function listSaid(tx: Tx, id: Id<'request'>): Promise<SaidOfRequest[]> {
  const { rows } = await sql<SaidOfRequest>`
    select said_on as "saidOn", side, heard, what, weeks, reason, words from directory.request_said
     where request_id = ${id} order by said_at`.execute(tx);
  return rows;
}

export async function listSessions(tx: Tx, id: Id<'request'>): Promise<Session[]> {
  const { rows } = await sql<Session>`
    select held_on as "heldOn", came from directory.request_session where request_id = ${id} order by held_on`.execute(
    tx,
  );
  return rows;
}

export async function findEndingOf(tx: Tx, id: Id<'request'>): Promise<RequestEnding | undefined> {
  const { rows } = await sql<RequestEnding>`
    select ending, changed, sessions, came from directory.request_ending where request_id = ${id}`.execute(tx);
  return rows[0];
}

export async function listRatings(tx: Tx, id: Id<'request'>): Promise<Rating[]> {
  const { rows } = await sql<Rating>`
    select rated_by as "ratedBy", score from directory.request_rating where request_id = ${id} order by rated_by`.execute(
    tx,
  );
  return rows;
}
