import { sql } from 'kysely';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { hashPassword, newReadableSecret } from '../../sign-in/passwords.ts';
import type { Role } from '../roles.rules.ts';
import { userFields } from '../add-user/user-fields.ts';
import { type Named, type PlaceRefusal, ruleFirstPlace, rulePlace } from './add-user-from-server.rules.ts';

/** What the command line is told. The area is needed by the first user only. */
export type UserFromServer = {
  name: string;
  userName: string;
  role: string;
  organisation: string;
  area?: string | undefined;
};

export type UserFromServerRefusal =
  PlaceRefusal | 'name-missing' | 'user-name-unusable' | 'organisation-missing' | 'user-name-taken';

/** What to say to whoever is at the server. */
export const USER_FROM_SERVER_REFUSALS: Record<UserFromServerRefusal, string> = {
  'name-missing': 'Say what they are called: --name "Pat Example".',
  'user-name-unusable': 'A user name has three characters or more, and no spaces: --user-name pat@example.org.',
  'organisation-missing': 'Say whom they work for: --organisation "Early help".',
  'user-name-taken': 'Somebody has this user name already.',
  'no-such-role': 'There is no such role. See --help for the roles.',
  'area-missing': 'This is the first user. Say which area this is for: --area "Our borough".',
  'first-is-administrator': 'The first user must be an administrator: --role administrator.',
  'no-such-organisation': 'There is no organisation of that name. An administrator adds organisations, in the pages.',
  'several-organisations-of-that-name':
    'Several organisations have that name. An administrator can add the user to the right one, in the pages.',
  'role-not-held-there': 'An organisation of that kind has nobody in that role.',
};

/**
 * Adds a user where nobody is signed in: on the server, as `keeper`. In an empty installation it makes the area, an
 * organisation and the first administrator. Gives the first password, which must be changed at the first sign-in.
 */
export async function addUserFromServer(
  tx: Tx,
  user: UserFromServer,
): Promise<Ruling<{ firstPassword: string }, UserFromServerRefusal>> {
  if (!userFields.name.safeParse(user.name).success) return refuse('name-missing');
  if (!userFields.userName.safeParse(user.userName).success) return refuse('user-name-unusable');
  if (user.organisation.trim() === '') return refuse('organisation-missing');
  const place = (await isEmpty(tx)) ? await beginInstallation(tx, user) : await findPlace(tx, user);
  if (!place.allowed) return place;
  const { role, orgId } = place.value;
  const id = newId<'user'>();
  const firstPassword = newReadableSecret();
  const { rows } = await sql<{ added: boolean }>`
    select access.add_user_from_server(${id}, ${newUrlId()}, ${user.userName.trim()}, ${user.name.trim()},
      ${await hashPassword(firstPassword)}, ${newId()}, ${orgId}, ${role}) as added`.execute(tx);
  if (!rows[0]?.added) return refuse('user-name-taken');
  await recordAudit(tx, 'access.user-added', [], { user: id, organisation: orgId, roles: [role], from: 'server' });
  return allow({ firstPassword });
}

type Place = { role: Role; orgId: string };

async function isEmpty(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select 1 from access.user_account) as empty`.execute(tx);
  return rows[0]!.empty;
}

async function beginInstallation(tx: Tx, user: UserFromServer): Promise<Ruling<Place, PlaceRefusal>> {
  const ruling = ruleFirstPlace(user);
  if (!ruling.allowed) return ruling;
  const orgId: Id<'organisation'> = newId();
  const { area, role } = ruling.value;
  const name = user.organisation.trim();
  const { rows } = await sql<{ begun: boolean }>`
    select access.begin_installation(${area.trim()}, ${orgId}, ${newUrlId()}, ${name}) as begun`.execute(tx);
  // Somebody else began it since: then this is no longer the first user.
  return rows[0]!.begun ? allow({ role, orgId }) : findPlace(tx, user);
}

async function findPlace(tx: Tx, user: UserFromServer): Promise<Ruling<Place, PlaceRefusal>> {
  const name = user.organisation.trim();
  const { rows } = await sql<Named>`
    select id, kind from access.organisation
     where lower(name) = lower(${name}) and closed_at is null limit 2`.execute(tx);
  const ruling = rulePlace(user, rows);
  return ruling.allowed ? allow({ role: ruling.value.role, orgId: ruling.value.at.id }) : ruling;
}
