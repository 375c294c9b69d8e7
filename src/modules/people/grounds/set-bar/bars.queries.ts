import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';

/** Somebody who works for an organisation here. */
export type Colleague = {
  readonly id: Id<'user'>;
  readonly urlId: UrlId<'user'>;
  readonly name: string;
  readonly orgNames: string;
};

const MOST = 20;

/** Those with this in their name, whatever organisation they work for. */
export async function findColleagues(tx: Tx, part: string): Promise<Colleague[]> {
  return colleaguesWhere(tx, sql`strpos(lower(u.name), lower(${part})) > 0`);
}

export async function findColleague(tx: Tx, urlId: string): Promise<Colleague | undefined> {
  const [colleague] = await colleaguesWhere(tx, sql`u.url_id = ${urlId}`);
  return colleague;
}

async function colleaguesWhere(tx: Tx, which: ReturnType<typeof sql<boolean>>): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select u.id, u.url_id as "urlId", u.name, string_agg(distinct o.name, ', ') as "orgNames"
      from access.user_account u
      join access.membership m on m.user_id = u.id and m.until > now()
      join access.organisation o on o.id = m.org_id
     where ${which} and u.disabled_at is null
     group by u.id order by u.name, u.id limit ${MOST}`.execute(tx);
  return rows;
}

/** A bar that holds: who must not see whom, and why. */
export type Bar = {
  readonly urlId: string;
  readonly userName: string;
  readonly personId: Id<'person'>;
  readonly reason: string;
  readonly since: Date;
  /** By the organisation that set it, and the data officer. */
  readonly mayLift: boolean;
};

export async function listBars(tx: Tx, personIds: readonly Id<'person'>[]): Promise<Bar[]> {
  const { rows } = await sql<Bar>`
    select b.url_id as "urlId", u.name as "userName", b.person_id as "personId", b.reason, b.since,
           b.set_for is not distinct from (select acting.my_org()) or access.i_am('data-officer') as "mayLift"
      from people.bar b join access.user_account u on u.id = b.user_id
     where b.person_id = any (${[...personIds]}::uuid[]) and b.until > now()
     order by u.name, b.since`.execute(tx);
  return rows;
}
