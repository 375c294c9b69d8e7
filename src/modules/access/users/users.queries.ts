import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../access.tables.ts';
import type { HeldRole, PasswordState, SeenUser } from './user.ts';

export async function findUser(tx: Tx, urlId: string): Promise<SeenUser | undefined> {
  const row = await accessTables(tx)
    .selectFrom('access.user_account')
    .select(['id', 'url_id', 'name', 'user_name', 'version', 'disabled_at'])
    .where('url_id', '=', urlId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id as Id<'user'>,
    urlId: row.url_id as UrlId<'user'>,
    name: row.name,
    userName: row.user_name,
    version: row.version,
    disabled: row.disabled_at !== null,
    roles: await listHeldRoles(tx, row.id),
    password: await findPasswordState(tx, row.id),
    secondStepSince: await findSecondStepSince(tx, row.id),
  };
}

async function listHeldRoles(tx: Tx, userId: string): Promise<HeldRole[]> {
  const rows = await accessTables(tx)
    .selectFrom('access.membership as m')
    .innerJoin('access.organisation as o', 'o.id', 'm.org_id')
    .select(['m.role', 'o.name as organisation', 'o.url_id as organisationUrlId'])
    .where('m.user_id', '=', userId)
    .where('m.until', '>', sql<Date>`now()`)
    .orderBy('o.name')
    .orderBy('m.role')
    .execute();
  return rows as HeldRole[];
}

async function findPasswordState(tx: Tx, userId: string): Promise<PasswordState> {
  const { rows } = await sql<{ changed_at: Date; must_change: boolean }>`
    select * from access.password_of(${userId})`.execute(tx);
  return rows[0] && { changedAt: rows[0].changed_at, mustChange: rows[0].must_change };
}

async function findSecondStepSince(tx: Tx, userId: string): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`select access.second_step_since(${userId}) as since`.execute(tx);
  return rows[0]!.since;
}

/** Whether somebody else than `except` has this user name, in capitals or not. */
export async function isUserNameTaken(tx: Tx, userName: string, except?: Id<'user'>): Promise<boolean> {
  const { rows } = await sql`
    select 1 from access.user_account
     where lower(user_name) = lower(${userName}) and id is distinct from ${except ?? null}::uuid`.execute(tx);
  return rows.length > 0;
}
