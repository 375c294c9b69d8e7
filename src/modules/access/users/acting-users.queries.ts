import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../access.tables.ts';
import { type Permissions, actorWith } from './actor.rules.ts';

/** Each organisation's drop folder by name, and whom its files are read as. As `keeper`. */
export async function listDropUsers(tx: Tx, permissions: Permissions): Promise<{ folder: string; actor: Actor }[]> {
  const rows = await accessTables(tx)
    .selectFrom('access.organisation as o')
    .innerJoin('access.user_account as u', 'u.id', 'o.drop_user_id')
    .innerJoin('access.membership as m', (join) => join.onRef('m.user_id', '=', 'u.id').onRef('m.org_id', '=', 'o.id'))
    .where('o.closed_at', 'is', null)
    .where('u.disabled_at', 'is', null)
    .where('m.until', '>', (now) => now.fn<Date>('now'))
    .select((of) => [
      'o.drop_folder as folder',
      'u.id as user',
      'o.id as org',
      of.fn.agg<string[]>('array_agg', ['m.role']).as('roles'),
    ])
    .groupBy(['o.drop_folder', 'u.id', 'o.id'])
    .execute();
  return rows.flatMap(({ folder, user, org, roles }) =>
    folder === null
      ? []
      : [{ folder, actor: actorWith(user as Id<'user'>, org as Id<'organisation'>, roles, permissions) }],
  );
}

/** Who somebody with this user name is for the organisation they were first given a role at. As `keeper`. */
export async function findActorNamed(tx: Tx, userName: string, permissions: Permissions): Promise<Actor | undefined> {
  const rows = await accessTables(tx)
    .selectFrom('access.user_account as u')
    .innerJoin('access.membership as m', 'm.user_id', 'u.id')
    .where('u.disabled_at', 'is', null)
    .where('m.until', '>', (now) => now.fn<Date>('now'))
    .where((of) => of(of.fn<string>('lower', ['u.user_name']), '=', userName.toLowerCase()))
    .select(['u.id as user', 'm.org_id as org', 'm.role'])
    .orderBy('m.since')
    .orderBy('m.org_id')
    .execute();
  const [first] = rows;
  const roles = rows.filter(({ org }) => org === first?.org).map(({ role }) => role);
  return first && actorWith(first.user as Id<'user'>, first.org as Id<'organisation'>, roles, permissions);
}
