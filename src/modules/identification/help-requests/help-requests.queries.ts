import { type RawBuilder, sql } from 'kysely';
import { type Id, type UrlId, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { HelpStatus } from './help-status.rules.ts';

/** A school's question to the School Liaison Officer of its cluster, about one child. */
export type HelpRequest = {
  readonly id: Id<'help-request'>;
  readonly urlId: UrlId<'help-request'>;
  readonly personId: Id<'person'>;
  readonly schoolName: string;
  readonly askedBy: string;
  readonly askedOn: LocalDate;
  readonly officerId: Id<'user'>;
  readonly officerName: string;
  readonly whatFor: string;
  readonly status: HelpStatus;
  readonly advice: string;
  readonly endNote: string;
  readonly version: number;
  /** Whether the actor is the officer who was asked; else they are of the school. */
  readonly isMine: boolean;
};

/** Requests for which the condition holds, `h` being the request. */
async function requestsWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<HelpRequest[]> {
  const { rows } = await sql<HelpRequest>`
    select h.id, h.url_id as "urlId", h.person_id as "personId", o.name as "schoolName", a.name as "askedBy",
           h.asked_on as "askedOn", h.officer_user_id as "officerId", u.name as "officerName", h.what_for as "whatFor", h.status, h.advice,
           h.end_note as "endNote", h.version, h.team_org_id = (select acting.my_org()) as "isMine"
      from identification.help_request h
      join access.organisation o on o.id = h.from_org_id
      join access.user_account a on a.id = h.asked_by
      join access.user_account u on u.id = h.officer_user_id
     where ${condition}`.execute(tx);
  return rows;
}

export const listOpenRequests = (tx: Tx, personIds: readonly Id<'person'>[]): Promise<HelpRequest[]> =>
  requestsWhere(
    tx,
    sql`h.person_id = any (${[...personIds]}::uuid[]) and h.status <> 'ended' order by h.asked_on, h.id`,
  );

export const listRequestsOf = (tx: Tx, personIds: readonly Id<'person'>[], most: number): Promise<HelpRequest[]> =>
  requestsWhere(
    tx,
    sql`h.person_id = any (${[...personIds]}::uuid[]) order by h.asked_on desc, h.id desc limit ${most}`,
  );

/** What the actor was asked, or their school asked: what waits for somebody first. */
export const listMyRequests = (tx: Tx, offset: number, limit: number): Promise<HelpRequest[]> =>
  requestsWhere(
    tx,
    sql`h.status <> 'ended'
        order by array_position(array['asked', 'accepted', 'advised'], h.status), h.asked_on, h.id
        limit ${limit} offset ${offset}`,
  );

/** Requests by id, in no order. */
export const listRequestsById = (tx: Tx, ids: readonly Id<'help-request'>[]): Promise<HelpRequest[]> =>
  requestsWhere(tx, sql`h.id = any (${[...ids]}::uuid[])`);

export async function countMyRequests(tx: Tx): Promise<Readonly<Record<HelpStatus, number>>> {
  const { rows } = await sql<Record<HelpStatus, number>>`
    select count(*) filter (where status = 'asked')::int as asked, count(*) filter (where status = 'accepted')::int as accepted,
           count(*) filter (where status = 'advised')::int as advised,
           count(*) filter (where status = 'ended' and ended_on > current_date - 28)::int as ended
      from identification.help_request`.execute(tx);
  return rows[0]!;
}

export async function findRequest(tx: Tx, urlId: string): Promise<HelpRequest | undefined> {
  const [request] = await requestsWhere(tx, sql`h.url_id = ${urlId}`);
  return request;
}

/** That a manager gave a request to another officer. */
export type RequestMove = {
  readonly movedOn: LocalDate;
  readonly toName: string;
  readonly byName: string;
  readonly why: string;
};

/** The newest first. */
export async function listMoves(tx: Tx, requestId: Id<'help-request'>): Promise<RequestMove[]> {
  const { rows } = await sql<RequestMove>`
    select m.moved_on as "movedOn", t.name as "toName", b.name as "byName", m.why
      from identification.request_move m
      join access.user_account t on t.id = m.to_user_id
      join access.user_account b on b.id = m.moved_by
     where m.request_id = ${requestId} order by m.moved_on desc, m.id desc`.execute(tx);
  return rows;
}

/** Whom a school rings where no officer can be asked in RootED. */
export type TeamToRing = { readonly name: string; readonly phone: string | null };

/** The team of the actor's school, or every team where it has none; undefined where an officer can be asked here. */
export async function findTeamsToRing(tx: Tx, personId: Id<'person'>): Promise<TeamToRing[] | undefined> {
  const officers = await sql`select 1 from identification.officer_to_ask(${personId})`.execute(tx);
  if (officers.rows.length > 0) return undefined;
  const { rows } = await sql<TeamToRing>`
    select o.name, o.phone
      from access.organisation o
      left join (access.cluster_school s join access.cluster c on c.id = s.cluster_id)
        on s.school_org_id = (select acting.my_org())
     where o.kind = 'liaison-team' and o.closed_at is null and o.id = coalesce(c.org_id, o.id)
     order by o.name`.execute(tx);
  return rows;
}

export type HelpAsked = Pick<HelpRequest, 'id' | 'urlId'> & { readonly officerId: Id<'user'> };

/** Asks the officer of the actor's school, who may see the child from now on. Undefined where the school has none. */
export async function askLiaisonOfficer(
  tx: Tx,
  personId: Id<'person'>,
  whatFor: string,
  today: LocalDate,
): Promise<HelpAsked | undefined> {
  const [id, urlId] = [newId<'help-request'>(), newUrlId<'help-request'>()];
  const { rows } = await sql<{ asked: boolean }>`
    select identification.ask_for_help(${id}, ${urlId}, ${personId}, ${whatFor}, ${today}) as asked`.execute(tx);
  if (!rows[0]?.asked) return undefined;
  const officer = await sql<{ id: Id<'user'> }>`
    select officer_user_id as id from identification.help_request where id = ${id}`.execute(tx);
  return { id, urlId, officerId: officer.rows[0]!.id };
}

/** Moves a request on, from a version of it. False where it has moved since, or is not the actor's to move. */
export async function moveRequest(
  tx: Tx,
  { id, version }: { readonly id: Id<'help-request'>; readonly version: number },
  to: Exclude<HelpStatus, 'asked'>,
  said: string,
  today: LocalDate,
): Promise<boolean> {
  const { rows } = await sql<{ moved: boolean }>`
    select identification.answer_help(${id}, ${to}, ${said}, ${version}, ${today}) as moved`.execute(tx);
  return rows[0]?.moved ?? false;
}
