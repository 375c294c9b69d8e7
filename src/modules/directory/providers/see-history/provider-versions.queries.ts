import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { PER_PAGE } from '#platform/web/paging.rules.ts';
import type { ProviderSaid } from '../provider-said.ts';

/** What a provider said of itself, as it was written once. */
export type ProviderVersion = {
  readonly number: number;
  readonly said: ProviderSaid;
  readonly writtenAt: Date;
  readonly writtenFor: string | null;
};

const VERSION = sql`v.number, v.entry as said, v.written_at as "writtenAt",
  (select o.name from access.organisation o where o.id = v.written_for) as "writtenFor"`;

/** The newest first, and how many there are. */
export async function listProviderVersions(
  tx: Tx,
  providerId: string,
  page: number,
): Promise<{ versions: ProviderVersion[]; total: number }> {
  const { rows } = await sql<ProviderVersion & { total: number }>`
    select ${VERSION}, count(*) over ()::int as total from directory.provider_version v
     where v.provider_id = ${providerId}::uuid order by v.number desc
     limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(tx);
  return { versions: rows, total: rows[0]?.total ?? 0 };
}

export async function findProviderVersion(
  tx: Tx,
  providerId: string,
  number: number,
): Promise<ProviderVersion | undefined> {
  const { rows } = await sql<ProviderVersion>`
    select ${VERSION} from directory.provider_version v
     where v.provider_id = ${providerId}::uuid and v.number = ${number}`.execute(tx);
  return rows[0];
}
