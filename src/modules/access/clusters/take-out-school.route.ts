import { sql } from 'kysely';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { action } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { sentText } from '../administration/sent-text.ts';
import { findCluster } from './list-clusters/clusters.queries.ts';

/** A school leaves a cluster: nobody is asked when it needs help, until it is in another. */
export const takeOutSchoolRoute = action({
  path: accessPaths.takeOutSchool(':cluster'),
  needs: 'access:administer',
  async perform({ tx, params }, { typed }) {
    const cluster = await findCluster(tx, params['cluster']!);
    if (!cluster) return undefined;
    const { rows } = await sql<{ school_org_id: string }>`
      delete from access.cluster_school s using access.organisation o
       where o.id = s.school_org_id and o.url_id = ${sentText(typed, 'school')} and s.cluster_id = ${cluster.id}
      returning s.school_org_id`.execute(tx);
    const school = rows[0]?.school_org_id;
    if (!school) return undefined;
    await recordAudit(tx, 'access.school-taken-out', [], { cluster: cluster.id, school });
    return { to: accessPaths.cluster(cluster.urlId), flash: 'The school is in no cluster now.' };
  },
});
