import { type UrlId, newId, newUrlId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../../access.tables.ts';
import { giveFirstPassword } from '../give-first-password/give-first-password.ts';
import { type Role, mayBeHeldAt } from '../roles.rules.ts';
import { isUserNameTaken } from '../users.queries.ts';
import type { OrganisationToChoose } from '../../organisations/organisation.ts';

export type NewUser = { name: string; userName: string; roles: readonly Role[] };
export type AddUserRefusal = 'no-such-organisation' | 'role-not-held-there' | 'user-name-taken';

/** An administrator adds somebody who works for an organisation, with a first password to hand over. */
export async function addUser(
  tx: Tx,
  user: NewUser,
  organisation: OrganisationToChoose | undefined,
): Promise<Ruling<{ urlId: UrlId<'user'>; firstPassword: string }, AddUserRefusal>> {
  if (!organisation) return refuse('no-such-organisation');
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
  const firstPassword = await giveFirstPassword(tx, id);
  await recordAudit(tx, 'access.user-added', [], { user: id, organisation: organisation.id, roles: user.roles });
  return allow({ urlId, firstPassword });
}
