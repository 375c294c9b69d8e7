import { sql } from 'kysely';
import { z } from 'zod';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Doing } from '#platform/web/request.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import { findKeptServiceWithId, trailTo } from '../../desk/kept-service.ts';
import { findMistake } from '../mistake.ts';
import { SettleMistakePage } from './settle-mistake.page.tsx';

const fields = z.object({ because: text('Say what was done', 2_000) });

/** With a word of what was done; how to reach whoever said so is forgotten. */
async function settle({ tx, actor }: Doing, urlId: string, because: string): Promise<Ruling<void, 'settled-already'>> {
  const { rows } = await sql<{ serviceId: string }>`
    update directory.mistake
       set settled_at = now(), settled_by = ${actor.userId}::uuid, settled_because = ${because}, reach = ''
     where url_id = ${urlId} and settled_at is null returning service_id as "serviceId"`.execute(tx);
  if (!rows[0]) return refuse('settled-already');
  await recordAudit(tx, 'directory.mistake-settled', [], { service: rows[0].serviceId });
  return allow(undefined);
}

/** A curator reads what somebody said is wrong, puts it right, and says so. */
export const settleMistakeRoute = form({
  path: deskPaths.mistake(':mistake'),
  needs: 'directory:curate',
  title: 'A mistake that was reported',
  fields,
  async load({ tx, params }) {
    const mistake = await findMistake(tx, params['mistake']);
    const service = mistake && (await findKeptServiceWithId(tx, mistake.serviceId));
    return mistake && service && { mistake, service };
  },
  trail: ({ service }) => trailTo(service),
  view: (loaded, entry, shown) => <SettleMistakePage {...loaded} entry={entry} shown={shown} />,
  save: (asked, { because }, { mistake }) => settle(asked, mistake.urlId, because),
  refusals: { 'settled-already': { message: 'Somebody has settled it meanwhile' } },
  done: (_, { service }) => ({ to: deskPaths.service(service.urlId), flash: 'It is settled.' }),
});
