import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../../access.tables.ts';
import type { Cluster, SchoolToPlace } from '../list-clusters/cluster.ts';
import type { Member } from '../../organisations/organisation.ts';

export type PlaceSchoolRefusal = 'no-such-school' | 'no-such-officer';

/** A school joins a cluster, or gets another officer of its team. */
export async function placeSchool(
  tx: Tx,
  cluster: Cluster,
  school: SchoolToPlace | undefined,
  officer: Member | undefined,
): Promise<Ruling<void, PlaceSchoolRefusal>> {
  if (!school) return refuse('no-such-school');
  if (!officer) return refuse('no-such-officer');
  const placed = { cluster_id: cluster.id, officer_user_id: officer.id };
  await accessTables(tx)
    .insertInto('access.cluster_school')
    .values({ school_org_id: school.id, ...placed })
    .onConflict((taken) => taken.column('school_org_id').doUpdateSet(placed))
    .execute();
  const detail = { cluster: cluster.id, school: school.id, officer: officer.id };
  await recordAudit(tx, 'access.school-placed', [], detail);
  return allow(undefined);
}
