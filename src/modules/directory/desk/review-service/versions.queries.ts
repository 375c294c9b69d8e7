import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { PER_PAGE } from '#platform/web/paging.rules.ts';
import { type Said, type VersionStatus, saidOf } from '../kept-service.ts';

export type Version = Said & {
  readonly number: number;
  readonly status: VersionStatus;
  readonly because: string;
  readonly reviewBecause: string;
  readonly writtenAt: Date;
  readonly writtenFor: string | null;
};

export type ListedVersion = Omit<Version, keyof Said>;

const LISTED = sql`v.number, v.status, v.because, v.review_because as "reviewBecause", v.written_at as "writtenAt",
  (select o.name from access.organisation o where o.id = v.written_for) as "writtenFor"`;

/** What was said of it, the newest first, and how often. */
export async function listVersions(
  tx: Tx,
  serviceId: string,
  page: number,
): Promise<{ versions: ListedVersion[]; total: number }> {
  const { rows } = await sql<ListedVersion & { total: number }>`
    select ${LISTED}, count(*) over ()::int as total from directory.service_version v
     where v.service_id = ${serviceId}::uuid order by v.number desc
     limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(tx);
  return { versions: rows, total: rows[0]?.total ?? 0 };
}

/** Undefined where there is no such version. */
export async function findVersion(tx: Tx, serviceId: string, number: number): Promise<Version | undefined> {
  const { rows } = await sql<ListedVersion & { entry: unknown; ours: unknown }>`
    select ${LISTED}, v.entry, v.ours from directory.service_version v
     where v.service_id = ${serviceId}::uuid and v.number = ${number}`.execute(tx);
  const row = rows[0];
  return row && { ...row, ...saidOf(row) };
}

/** The service whose kept place a version may tell of, which nobody has let through yet; for curators alone. */
export async function findNearKept(
  tx: Tx,
  serviceId: string,
  number: number,
): Promise<{ name: string; isItself: boolean } | undefined> {
  const { rows } = await sql<{ name: string; isItself: boolean }>`
    select w.entry ->> 'name' as name, w.service_id = v.service_id as "isItself" from directory.service_version v
      join directory.service_version w on w.service_id = directory.near_kept(v.entry, v.service_id)
     where v.service_id = ${serviceId}::uuid and v.number = ${number} order by w.number desc limit 1`.execute(tx);
  return rows[0];
}
