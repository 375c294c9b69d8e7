import { sql } from 'kysely';
import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { action } from '#platform/web/route.ts';
import { deskPaths } from '../desk.paths.ts';
import { findKeptService } from '../kept-service.ts';

/** All that is public of it is right, says who keeps it, today. */
export const confirmServiceRoute = action({
  path: deskPaths.confirm(':entry'),
  needs: 'directory:keep',
  async perform({ tx, params }) {
    const service = await findKeptService(tx, params['entry']);
    if (!service || service.published === null || service.removedAt !== null) return undefined;
    await sql`select directory.confirm_service(${service.id}::uuid, ${todayInLondon()}::date)`.execute(tx);
    await recordAudit(tx, 'directory.service-confirmed', [], { service: service.id });
    return { to: deskPaths.service(service.urlId), flash: 'You said today that all of it is right.' };
  },
});
