import { sql } from 'kysely';
import { type Id, newUrlId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';

export type NewSchool = { readonly id: Id<'organisation'>; readonly name: string; readonly phone: string | null };

/** What has changed of a school; null for what has not. */
export type ChangedSchool = {
  readonly id: Id<'organisation'>;
  readonly name: string | null;
  readonly closed: boolean | null;
};

/** Schools that a list of them names become organisations, hundreds at once. As an administrator. */
export async function addSchoolOrganisations(tx: Tx, schools: readonly NewSchool[]): Promise<void> {
  await sql`
    insert into access.organisation (id, url_id, name, kind, phone)
    select id, url_id, name, 'school', phone
      from unnest(${schools.map(({ id }) => id)}::uuid[], ${schools.map(() => newUrlId<'organisation'>())}::text[],
                  ${schools.map(({ name }) => name)}::text[], ${schools.map(({ phone }) => phone)}::text[])
           as school (id, url_id, name, phone)`.execute(tx);
}

/** Schools that have another name now, or have closed or opened again. As an administrator. */
export async function changeSchoolOrganisations(tx: Tx, schools: readonly ChangedSchool[]): Promise<void> {
  await sql`
    update access.organisation o
       set name = coalesce(school.name, o.name), version = o.version + 1,
           closed_at = case school.closed when true then coalesce(o.closed_at, now()) when false then null else o.closed_at end
      from unnest(${schools.map(({ id }) => id)}::uuid[], ${schools.map(({ name }) => name)}::text[],
                  ${schools.map(({ closed }) => closed)}::boolean[]) as school (id, name, closed)
     where o.id = school.id and (school.name is not null or school.closed is not null)`.execute(tx);
}
