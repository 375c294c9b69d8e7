import { type UrlId, newId, newUrlId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../../access.tables.ts';
import type { OrganisationToChoose } from '../../organisations/organisation.ts';

/** A team of School Liaison Officers takes on a cluster of schools. */
export async function addCluster(
  tx: Tx,
  name: string,
  team: OrganisationToChoose | undefined,
): Promise<Ruling<UrlId<'cluster'>, 'no-such-team'>> {
  if (!team) return refuse('no-such-team');
  const id = newId<'cluster'>();
  const urlId = newUrlId<'cluster'>();
  await accessTables(tx).insertInto('access.cluster').values({ id, url_id: urlId, name, org_id: team.id }).execute();
  await recordAudit(tx, 'access.cluster-added', [], { cluster: id, organisation: team.id });
  return allow(urlId);
}
