import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../../access.tables.ts';
import type { Cluster, ListedCluster, PlacedSchool, SchoolToPlace } from './cluster.ts';

/** Clusters by id, in no order. */
export async function describeClusters(tx: Tx, ids: readonly string[]): Promise<ListedCluster[]> {
  const { rows } = await sql<ListedCluster>`
    select c.id, c.url_id as "urlId", c.name, o.name as team,
           (select count(*)::int from access.cluster_school s where s.cluster_id = c.id) as schools
      from access.cluster c join access.organisation o on o.id = c.org_id
     where c.id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

export async function findCluster(tx: Tx, urlId: string): Promise<Cluster | undefined> {
  const row = await accessTables(tx)
    .selectFrom('access.cluster as c')
    .innerJoin('access.organisation as o', 'o.id', 'c.org_id')
    .select(['c.id', 'c.url_id as urlId', 'c.name', 'c.version', 'o.id as teamId', 'o.name as team'])
    .where('c.url_id', '=', urlId)
    .executeTakeFirst();
  return row as Cluster | undefined;
}

export async function listPlacedSchools(tx: Tx, { id, teamId }: Cluster): Promise<PlacedSchool[]> {
  const { rows } = await sql<PlacedSchool>`
    select o.url_id as "urlId", o.name, u.name as officer,
           u.disabled_at is null and exists (select 1 from access.membership m where m.user_id = u.id
             and m.org_id = ${teamId} and m.role = 'liaison-officer' and m.until > now()) as "officerWorksThere"
      from access.cluster_school s
      join access.organisation o on o.id = s.school_org_id
      join access.user_account u on u.id = s.officer_user_id
     where s.cluster_id = ${id}
     order by lower(o.name)`.execute(tx);
  return rows;
}

/** The schools of a cluster, and those that are in none: a school that is in another is taken out there first. */
export async function listSchoolsToPlace(tx: Tx, { id }: Cluster): Promise<SchoolToPlace[]> {
  const { rows } = await sql<SchoolToPlace>`
    select o.id, o.url_id as "urlId", o.name
      from access.organisation o left join access.cluster_school s on s.school_org_id = o.id
     where o.kind = 'school' and o.closed_at is null and (s.cluster_id is null or s.cluster_id = ${id})
     order by lower(o.name)`.execute(tx);
  return rows;
}
