import { newId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../../access.tables.ts';
import { type Role, mayBeHeldAt } from '../roles.rules.ts';
import type { OrganisationToChoose } from '../../organisations/organisation.ts';
import type { SeenUser } from '../user.ts';

export type GiveRoleRefusal = 'no-such-organisation' | 'role-not-held-there' | 'has-it-already';

/** Somebody takes on another role, at the same organisation or at another. */
export async function giveRole(
  tx: Tx,
  user: SeenUser,
  role: Role,
  organisation: OrganisationToChoose | undefined,
): Promise<Ruling<void, GiveRoleRefusal>> {
  if (!organisation) return refuse('no-such-organisation');
  if (!mayBeHeldAt(role, organisation.kind)) return refuse('role-not-held-there');
  if (user.roles.some((held) => held.role === role && held.organisationUrlId === organisation.urlId))
    return refuse('has-it-already');
  await accessTables(tx)
    .insertInto('access.membership')
    .values({ id: newId(), user_id: user.id, org_id: organisation.id, role })
    .execute();
  await recordAudit(tx, 'access.role-given', [], { user: user.id, organisation: organisation.id, role });
  return allow(undefined);
}
