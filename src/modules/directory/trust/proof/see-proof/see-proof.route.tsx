import { sql } from 'kysely';
import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { type PostRoute, action, page } from '#platform/web/route.ts';
import { deskPaths } from '../../../desk/desk.paths.ts';
import { findKeptService, trailTo } from '../../../desk/kept-service.ts';
import { showAgain } from '../../../entry/write-entries.ts';
import { findKeptProof } from '../proof.queries.ts';
import { SeeProofPage } from './see-proof.page.tsx';

const seeProofRoute = page({
  path: deskPaths.proof(':entry'),
  needs: 'directory:keep',
  title: 'Evidence and checks',
  async load({ tx, params }) {
    const service = await findKeptService(tx, params['entry']);
    return service && { service, proof: await findKeptProof(tx, service.id), today: todayInLondon() };
  },
  trail: ({ service }) => trailTo(service),
  view: (loaded, shown) => <SeeProofPage {...loaded} shown={shown} />,
});

const TABLES = { evidence: sql`directory.evidence`, check: sql`directory.quality_check` } as const;

/** From now on nobody reads it. False where it has ended, or is of another service. */
async function end(tx: Tx, what: keyof typeof TABLES, id: string, serviceId: string): Promise<boolean> {
  const { rows } = await sql`
    update ${TABLES[what]} set ended_on = ${todayInLondon()}::date
     where id = ${id}::uuid and service_id = ${serviceId}::uuid and ended_on is null returning id`.execute(tx);
  return rows.length > 0;
}

const endRoute = (what: keyof typeof TABLES, path: string): PostRoute =>
  action({
    path,
    needs: 'directory:curate',
    async perform({ tx, params }, { typed }) {
      const service = await findKeptService(tx, params['entry']);
      const ends = z.uuid().safeParse(typed['ends']);
      if (!service || !ends.success || !(await end(tx, what, ends.data, service.id))) return undefined;
      await showAgain(tx, [service.id]);
      await recordAudit(tx, 'directory.proof-ended', [], { service: service.id, what });
      return { to: deskPaths.proof(service.urlId), flash: 'It has ended: nobody reads it any more.' };
    },
  });

export const seeProofRoutes = [
  seeProofRoute,
  endRoute('evidence', deskPaths.endEvidence(':entry')),
  endRoute('check', deskPaths.endCheck(':entry')),
];
