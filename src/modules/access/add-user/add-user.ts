import { sql } from 'kysely';
import { type Id, type UrlId, newId, newUrlId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../access.tables.ts';
import type { OrganisationToChoose } from '../organisations.queries.ts';
import { hashPassword, newFirstPassword } from '../passwords.ts';
import { type Role, mayBeHeldAt } from '../roles.rules.ts';
import { isUserNameTaken } from '../users.queries.ts';

export type NewUser = { name: string; userName: string; roles: readonly Role[] };
export type AddedUser = { urlId: UrlId<'user'>; firstPassword: string };
export type AddUserRefusal = 'user-name-taken' | 'role-not-held-there';

/** An administrator adds somebody who works for an organisation, with a first password to hand over. */
export async function addUser(
  tx: Tx,
  user: NewUser,
  organisation: OrganisationToChoose,
): Promise<Ruling<AddedUser, AddUserRefusal>> {
  if (!user.roles.every((role) => mayBeHeldAt(role, organisation.kind))) return refuse('role-not-held-there');
  if (await isUserNameTaken(tx, user.userName)) return refuse('user-name-taken');
  const id = newId<'user'>();
  const urlId = newUrlId<'user'>();
  await accessTables(tx)
    .insertInto('access.user_account')
    .values({ id, url_id: urlId, user_name: user.userName, name: user.name })
    .execute();
  await accessTables(tx)
    .insertInto('access.membership')
    .values(user.roles.map((role) => ({ id: newId(), user_id: id, org_id: organisation.id, role })))
    .execute();
  const firstPassword = await givenFirstPassword(tx, id);
  await recordAudit(tx, 'access.user-added', [], { user: id, organisation: organisation.id, roles: user.roles });
  return allow({ urlId, firstPassword });
}

/** Gives somebody a first password, in place of any that they have, and says what it is: it is kept nowhere. */
export async function givenFirstPassword(tx: Tx, user: Id<'user'>): Promise<string> {
  const firstPassword = newFirstPassword();
  await sql`select access.give_first_password(${user}, ${await hashPassword(firstPassword)})`.execute(tx);
  return firstPassword;
}

/** What the next page says, once. */
export const handOver = (firstPassword: string): string =>
  `The first password is ${firstPassword}. Give it to them in person or by phone: it is shown only now. They choose their own when they first sign in.`;
