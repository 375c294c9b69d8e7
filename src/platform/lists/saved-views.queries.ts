import { sql } from 'kysely';
import { newId, newUrlId } from '#kernel/id.ts';
import type { Tx } from '../database/database.ts';

export type SavedView = { readonly urlId: string; readonly name: string; readonly query: string };

/** As many views of one list as somebody may keep. */
export const MOST_VIEWS = 30;

/** The actor's own views of a list, by name. */
export async function listSavedViews(tx: Tx, list: string): Promise<SavedView[]> {
  const { rows } = await sql<SavedView>`
    select url_id as "urlId", name, query from lists.saved_view
     where list = ${list} order by lower(name) limit ${MOST_VIEWS}`.execute(tx);
  return rows;
}

export async function findSavedView(tx: Tx, list: string, urlId: string): Promise<SavedView | undefined> {
  const { rows } = await sql<SavedView>`
    select url_id as "urlId", name, query from lists.saved_view where list = ${list} and url_id = ${urlId}`.execute(tx);
  return rows[0];
}

/** False where the actor has a view of that name already. */
export async function addSavedView(tx: Tx, list: string, name: string, query: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into lists.saved_view (id, url_id, user_id, org_id, list, name, query)
    values (${newId()}, ${newUrlId()}, acting.my_user(), acting.my_org(), ${list}, ${name}, ${query})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** False where the actor has another view of that name. */
export async function renameSavedView(tx: Tx, list: string, urlId: string, name: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update lists.saved_view v set name = ${name}
     where v.list = ${list} and v.url_id = ${urlId}
       and not exists (select 1 from lists.saved_view o
                        where o.list = v.list and lower(o.name) = lower(${name}) and o.id <> v.id)`.execute(tx);
  return numAffectedRows === 1n;
}

/** False where there is none. */
export async function deleteSavedView(tx: Tx, list: string, urlId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from lists.saved_view where list = ${list} and url_id = ${urlId}`.execute(tx);
  return numAffectedRows === 1n;
}
