import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Ways } from '#platform/messages/message.ts';
import { type Way, addressIn } from './ways.rules.ts';

/** How somebody may be told by now; undefined where they want nothing, or cannot sign in. As `keeper`. */
export async function findWays(tx: Tx, userId: Id<'user'>): Promise<Ways | undefined> {
  const { rows } = await sql<{ user_name: string; way: Way | null; mobile: string | null }>`
    select u.user_name, t.way, t.mobile from access.user_account u left join access.way_told t on t.user_id = u.id
     where u.id = ${userId} and u.disabled_at is null
       and exists (select 1 from access.membership m where m.user_id = u.id and m.until > now())`.execute(tx);
  const [user] = rows;
  if (!user || user.way === 'nothing') return undefined;
  return { email: addressIn(user.user_name), mobile: user.way === 'text' ? (user.mobile ?? undefined) : undefined };
}

export type OwnWay = {
  readonly way: Way;
  readonly mobile: string;
  /** The address that one's user name is. */
  readonly email: string | undefined;
};

export async function findOwnWay(tx: Tx): Promise<OwnWay> {
  const { rows } = await sql<{ user_name: string; way: Way | null; mobile: string | null }>`
    select u.user_name, t.way, t.mobile from access.user_account u left join access.way_told t on t.user_id = u.id
     where u.id = acting.my_user()`.execute(tx);
  const { user_name: userName, way, mobile } = rows[0]!;
  return { way: way ?? 'email', mobile: mobile ?? '', email: addressIn(userName) };
}

export async function saveOwnWay(tx: Tx, way: Way, mobile: string | null): Promise<void> {
  await sql`
    insert into access.way_told (user_id, way, mobile) values (acting.my_user(), ${way}, ${mobile})
    on conflict (user_id) do update set way = excluded.way, mobile = excluded.mobile`.execute(tx);
}
