import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../../access.tables.ts';
import { isUserNameTaken } from '../users.queries.ts';
import type { User } from '../user.ts';

export type ChangeUserRefusal = 'user-name-taken' | 'changed-meanwhile';

/** Somebody is called otherwise now, or their name was misspelt. `version` is the one that was changed. */
export async function changeUser(
  tx: Tx,
  user: User,
  { name, userName }: { name: string; userName: string },
  version: number,
): Promise<Ruling<void, ChangeUserRefusal>> {
  if (await isUserNameTaken(tx, userName, user.id)) return refuse('user-name-taken');
  const { numUpdatedRows } = await accessTables(tx)
    .updateTable('access.user_account')
    .set({ name, user_name: userName, version: sql<number>`version + 1` })
    .where('id', '=', user.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse('changed-meanwhile');
  await recordAudit(tx, 'access.user-changed', [], { user: user.id });
  return allow(undefined);
}
