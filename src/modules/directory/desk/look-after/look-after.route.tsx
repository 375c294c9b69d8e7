import { sql } from 'kysely';
import { z } from 'zod';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { oneOf, optionalEmail, optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { deskPaths } from '../desk.paths.ts';
import { type KeptService, findKeptService, trailTo } from '../kept-service.ts';
import { type Curator, listCurators } from './curators.queries.ts';
import { LookAfterPage } from './look-after.page.tsx';

const MISSING = 'Enter a number of days from 1 to 1,000';

const fields = z.object({
  protection: oneOf(['ordinary', 'statutory', 'crisis'], 'Say what it is'),
  everyDays: text(MISSING).refine((typed) => /^(\d{1,3}|1000)$/.test(typed) && Number(typed) > 0, MISSING),
  confirmsAt: optionalEmail(),
  curator: optionalText(40),
});

type Typed = z.infer<typeof fields>;
type Loaded = { readonly service: KeptService; readonly curators: readonly Curator[] };
type Refusal = 'changed-meanwhile' | 'no-curator';

async function lookAfter(
  tx: Tx,
  { service, curators }: Loaded,
  typed: Typed,
  version: number,
): Promise<Ruling<void, Refusal>> {
  const { protection, confirmsAt } = typed;
  const everyDays = Number(typed.everyDays);
  const curator = typed.curator === '' ? null : typed.curator;
  if (curator !== null && !curators.some(({ id }) => id === curator)) return refuse('no-curator');
  const { rows } = await sql<{ saved: boolean }>`
    select directory.look_after(${service.id}::uuid, ${protection}, ${everyDays}::int, ${curator}::uuid,
      nullif(${confirmsAt}, ''), ${version}::int) as saved`.execute(tx);
  if (!rows[0]!.saved) return refuse('changed-meanwhile');
  const asks = confirmsAt === '' ? 'nobody' : 'by link';
  await recordAudit(tx, 'directory.looked-after', [], { service: service.id, protection, everyDays, curator, asks });
  return allow(undefined);
}

/** What is bound by law, help in a crisis, who confirms it and how often, and who looks after it: a curator's to say. */
export const lookAfterRoute = form({
  path: deskPaths.lookAfter(':entry'),
  needs: 'directory:curate',
  title: 'How a service is looked after',
  fields,
  async load({ tx, params }): Promise<Loaded | undefined> {
    const service = await findKeptService(tx, params['entry']);
    return service && { service, curators: await listCurators(tx) };
  },
  trail: ({ service }) => trailTo(service),
  start: ({ service: { protection, everyDays, confirmsAt, curatorId } }) => ({
    protection,
    everyDays: String(everyDays),
    confirmsAt: confirmsAt ?? '',
    curator: curatorId ?? '',
  }),
  view: (loaded, entry, shown) => <LookAfterPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, loaded, { version }) => lookAfter(tx, loaded, typed, version),
  refusals: {
    'changed-meanwhile': { message: 'It changed while you were writing. Look again, and save once more' },
    'no-curator': { field: 'curator', message: 'Choose somebody who is a curator' },
  },
  done: (_, { service }) => ({ to: deskPaths.service(service.urlId), flash: 'It is saved.' }),
});
