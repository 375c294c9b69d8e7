import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../../access.tables.ts';

/** Somebody may not sign in any more, and is signed out wherever they are. What they wrote stays. */
export async function disableUser(tx: Tx, user: Id<'user'>): Promise<void> {
  await setDisabled(tx, user, new Date());
  await sql`select access.end_sessions_of(${user})`.execute(tx);
  await recordAudit(tx, 'access.user-disabled', [], { user });
}

/** They may sign in again, with the password and the roles they had. */
export async function enableUser(tx: Tx, user: Id<'user'>): Promise<void> {
  await setDisabled(tx, user, null);
  await recordAudit(tx, 'access.user-enabled', [], { user });
}

async function setDisabled(tx: Tx, user: Id<'user'>, at: Date | null): Promise<void> {
  await accessTables(tx)
    .updateTable('access.user_account')
    .set({ disabled_at: at, version: sql<number>`version + 1` })
    .where('id', '=', user)
    .execute();
}
