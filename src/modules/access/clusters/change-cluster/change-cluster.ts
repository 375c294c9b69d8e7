import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../../access.tables.ts';
import type { Cluster } from '../list-clusters/cluster.ts';

/** A cluster is called otherwise. Its team stays: its officers are of that team. */
export async function changeCluster(
  tx: Tx,
  cluster: Cluster,
  name: string,
  version: number,
): Promise<Ruling<void, 'changed-meanwhile'>> {
  const { numUpdatedRows } = await accessTables(tx)
    .updateTable('access.cluster')
    .set({ name, version: sql<number>`version + 1` })
    .where('id', '=', cluster.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse('changed-meanwhile');
  await recordAudit(tx, 'access.cluster-changed', [], { cluster: cluster.id });
  return allow(undefined);
}
