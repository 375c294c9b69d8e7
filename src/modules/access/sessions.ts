import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SignedIn } from '#platform/web/request.ts';
import type { Sessions } from '#platform/web/serving.ts';
import { accessPaths } from './access.paths.ts';
import { type Permissions, actorWith } from './actor.rules.ts';

/** NCSC and OWASP leave both to the risk: children's records on shared staff-room computers want short ones. */
const IDLE = '30 minutes';
const LONGEST = '10 hours';

type SessionRow = {
  user_id: Id<'user'>;
  org_id: Id<'organisation'>;
  user_name: string;
  org_name: string;
  roles: string[];
  secret: Buffer;
  live: boolean;
  must_change: boolean;
};

/** The token lies in the browser only; here is its hash, so that a copy of the database opens no session. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Begins a session and gives its token: 256 bits. As `visitor`. */
export async function beginSession(tx: Tx, userId: string, orgId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql`select access.begin_session(${hashOfToken(token)}, ${userId}, ${orgId}, ${randomBytes(32)}, ${LONGEST}::interval)`.execute(
    tx,
  );
  return token;
}

/** As `visitor`. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  await sql`select access.end_session(${hashOfToken(token)})`.execute(tx);
}

/** How the web finds out who sent a request. `permissions` are those of every module, joined. */
export function sessionsWith(permissions: Permissions): Sessions {
  return {
    async find(tx, token): Promise<SignedIn | undefined> {
      const { rows } =
        await sql<SessionRow>`select * from access.find_session(${hashOfToken(token)}, ${IDLE}::interval)`.execute(tx);
      const row = rows[0];
      return (
        row && {
          actor: actorWith(row.user_id, row.org_id, row.roles, permissions),
          userName: row.user_name,
          orgName: row.org_name,
          secret: row.secret,
          live: row.live,
          mustGoTo: row.must_change ? accessPaths.password : undefined,
        }
      );
    },
  };
}

/** Who a user is by now, for work that they asked for. Undefined once they no longer work there. As `keeper`. */
export async function findActor(
  tx: Tx,
  userId: Id<'user'>,
  orgId: Id<'organisation'>,
  permissions: Permissions,
): Promise<Actor | undefined> {
  const { rows } = await sql<{ roles: string[] }>`select access.roles_of(${userId}, ${orgId}) as roles`.execute(tx);
  const roles = rows[0]?.roles ?? [];
  return roles.length > 0 ? actorWith(userId, orgId, roles, permissions) : undefined;
}
