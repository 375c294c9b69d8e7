import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';

/**
 * Somebody leaves a role, and from now on sees nothing by it. What they did stays theirs. False where they do not have it.
 */
export async function endRole(tx: Tx, user: Id<'user'>, role: string, organisationUrlId: string): Promise<boolean> {
  const { rows } = await sql<{ org_id: string }>`
    update access.membership m set until = now()
      from access.organisation o
     where o.id = m.org_id and o.url_id = ${organisationUrlId}
       and m.user_id = ${user} and m.role = ${role} and m.until > now()
    returning m.org_id`.execute(tx);
  const ended = rows[0];
  if (!ended) return false;
  await recordAudit(tx, 'access.role-ended', [], { user, organisation: ended.org_id, role });
  return true;
}
