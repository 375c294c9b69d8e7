import { sql } from 'kysely';
import { z } from 'zod';
import { allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { action } from '#platform/web/route.ts';
import { deskPaths } from '../desk.paths.ts';
import { findKeptService, mayTakeOut, trailTo } from '../kept-service.ts';
import { RemoveServicePage } from './remove-service.page.tsx';

async function findThere({ tx, params }: Asked) {
  const service = await findKeptService(tx, params['entry']);
  return service?.removedAt === null && mayTakeOut(service) ? service : undefined;
}

const removeRoute = form({
  path: deskPaths.remove(':entry'),
  needs: 'directory:keep',
  title: 'Take a service out of the directory',
  fields: z.object({ because: text('Say why', 500) }),
  load: findThere,
  trail: (service) => trailTo(service),
  view: (service, entry, shown) => <RemoveServicePage service={service} entry={entry} shown={shown} />,
  async save({ tx }, { because }, { id }) {
    await sql`select directory.remove_service(${id}::uuid, ${because})`.execute(tx);
    await recordAudit(tx, 'directory.service-removed', [], { service: id });
    return allow(undefined);
  },
  refusals: {},
  done: (_, { urlId }) => ({ to: deskPaths.service(urlId), flash: 'It is taken out of the directory.' }),
});

const LOOK_FIRST =
  'It is not read by everybody again yet: it may be at a place that must not be found. Look at it first.';

const putBackRoute = action({
  path: deskPaths.putBack(':entry'),
  needs: 'directory:curate',
  async perform({ tx, params }) {
    const service = await findKeptService(tx, params['entry']);
    if (!service || service.removedAt === null) return undefined;
    await sql`select directory.put_service_back(${service.id}::uuid)`.execute(tx);
    await recordAudit(tx, 'directory.service-put-back', [], { service: service.id });
    const now = await findKeptService(tx, service.urlId);
    return now?.published === null && now.waiting !== null
      ? { to: deskPaths.review(service.urlId), flash: LOOK_FIRST }
      : { to: deskPaths.service(service.urlId), flash: 'It is in the directory again.' };
  },
});

export const removeServiceRoutes = [removeRoute, putBackRoute].flat();
