import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SignedIn } from '#platform/web/request.ts';
import type { Sessions } from '#platform/web/serving.ts';
import { accessPaths } from '../access.paths.ts';
import { type Permissions, actorWith } from '../users/actor.rules.ts';

/** NCSC and OWASP leave both to the risk: children's records on shared staff-room computers want short ones. */
export const IDLE = '30 minutes';
const LONGEST = '10 hours';
/** Between the password and the code. */
const HALF_OPEN = '10 minutes';

type SessionRow = {
  user_id: Id<'user'>;
  org_id: Id<'organisation'>;
  user_name: string;
  org_name: string;
  roles: string[];
  secret: Buffer;
  live: boolean;
  must_change: boolean;
  must_set_up: boolean;
  organisations: number;
  org_chosen: boolean;
};

/** How a session begins: whole, for the organisation named, where nothing else is said. */
type Beginning = {
  /** In plain words. */
  readonly device?: string;
  /** It opens nothing until the code of the second step is given. */
  readonly awaitsCode?: boolean;
  /** False where its owner is to say first for which organisation they work now. */
  readonly orgChosen?: boolean;
};

/** The token lies in the browser only; here is its hash, so that a copy of the database opens no session. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Begins a session and gives its token: 256 bits. As `visitor`. */
export async function beginSession(
  tx: Tx,
  userId: string,
  orgId: string,
  { device = '', awaitsCode = false, orgChosen = true }: Beginning = {},
): Promise<string> {
  const token = newToken();
  const lasts = awaitsCode ? HALF_OPEN : LONGEST;
  await sql`select access.begin_session(${hashOfToken(token)}, ${userId}, ${orgId}, ${randomBytes(32)},
    ${lasts}::interval, ${device}, ${awaitsCode}, ${orgChosen})`.execute(tx);
  return token;
}

const newToken = (): string => randomBytes(32).toString('base64url');

/** Once the code is given: the session goes on under another token, which this gives. As `visitor`. */
export async function makeSessionWhole(tx: Tx, token: string): Promise<string> {
  const whole = newToken();
  await sql`select access.make_session_whole(${hashOfToken(token)}, ${hashOfToken(whole)}, ${randomBytes(32)},
    ${LONGEST}::interval)`.execute(tx);
  return whole;
}

/** Goes over to another organisation that its owner works for, under another token, which this gives. */
export async function moveSession(tx: Tx, token: string, orgId: Id<'organisation'>): Promise<string> {
  const moved = newToken();
  await sql`select access.act_for(${hashOfToken(token)}, ${hashOfToken(moved)}, ${randomBytes(32)}, ${orgId})`.execute(
    tx,
  );
  return moved;
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
          worksForSeveral: row.organisations > 1,
          mustGoTo: mustGoTo(row),
        }
      );
    },
  };
}

/** What is to be done before anything else, one after the other. */
function mustGoTo(row: SessionRow): string | undefined {
  if (row.must_change) return accessPaths.password;
  if (!row.org_chosen && row.organisations > 1) return accessPaths.actFor;
  return row.must_set_up ? accessPaths.setUpSecondStep : undefined;
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
