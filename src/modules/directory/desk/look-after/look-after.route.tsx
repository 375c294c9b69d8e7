import { sql } from 'kysely';
import { z } from 'zod';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { deskPaths } from '../desk.paths.ts';
import { findKeptService, trailTo } from '../kept-service.ts';
import { LookAfterPage } from './look-after.page.tsx';

const MISSING = 'Enter a number of days from 1 to 1,000';

const fields = z.object({
  protection: oneOf(['ordinary', 'statutory', 'crisis'], 'Say what it is'),
  everyDays: text(MISSING).refine((typed) => /^(\d{1,3}|1000)$/.test(typed) && Number(typed) > 0, MISSING),
});

async function lookAfter(
  tx: Tx,
  id: string,
  { protection, everyDays }: z.infer<typeof fields>,
  version: number,
): Promise<Ruling<void, 'changed-meanwhile'>> {
  const { rows } = await sql<{ saved: boolean }>`
    select directory.look_after(${id}::uuid, ${protection}, ${Number(everyDays)}::int, ${version}::int) as saved`.execute(
    tx,
  );
  if (!rows[0]!.saved) return refuse('changed-meanwhile');
  await recordAudit(tx, 'directory.looked-after', [], { service: id, protection, everyDays: Number(everyDays) });
  return allow(undefined);
}

/** What is bound by law, help in a crisis, and how often it is confirmed: a curator's to say. */
export const lookAfterRoute = form({
  path: deskPaths.lookAfter(':entry'),
  needs: 'directory:curate',
  title: 'How a service is looked after',
  fields,
  load: ({ tx, params }) => findKeptService(tx, params['entry']),
  trail: (service) => trailTo(service),
  start: ({ protection, everyDays }) => ({ protection, everyDays: String(everyDays) }),
  view: (service, entry, shown) => <LookAfterPage service={service} entry={entry} shown={shown} />,
  save: ({ tx }, typed, { id }, { version }) => lookAfter(tx, id, typed, version),
  refusals: {
    'changed-meanwhile': { message: 'It changed while you were writing. Look again, and save once more' },
  },
  done: (_, { urlId }) => ({ to: deskPaths.service(urlId), flash: 'It is saved.' }),
});
