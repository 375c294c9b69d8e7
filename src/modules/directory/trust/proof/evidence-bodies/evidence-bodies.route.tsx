import { sql } from 'kysely';
import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { action } from '#platform/web/route.ts';
import { deskPaths } from '../../../desk/desk.paths.ts';
import { trailTo } from '../../../desk/kept-service.ts';
import { optionalWebAddress } from '../proof-fields.ts';
import { listBodies } from './bodies.queries.ts';
import { EvidenceBodiesPage } from './evidence-bodies.page.tsx';

const fields = z.object({
  name: text('Enter the name of the body', 200),
  levels: text('Say how it rates', 500),
  url: optionalWebAddress(),
});

async function addBody(tx: Tx, { name, levels, url }: z.infer<typeof fields>): Promise<Ruling<void, 'there-already'>> {
  const { rows } = await sql`
    insert into directory.evidence_body (name, levels, url) values (${name}, ${levels}, nullif(${url}, ''))
    on conflict do nothing returning id`.execute(tx);
  if (rows.length === 0) return refuse('there-already');
  await recordAudit(tx, 'directory.evidence-body-added');
  return allow(undefined);
}

const bodiesRoute = form({
  path: deskPaths.evidenceBodies,
  needs: 'directory:curate',
  title: 'Bodies that rate evidence',
  fields,
  load: async ({ tx }) => ({ bodies: await listBodies(tx) }),
  trail: () => trailTo(),
  view: ({ bodies }, entry, shown) => <EvidenceBodiesPage bodies={bodies} entry={entry} shown={shown} />,
  save: ({ tx }, typed) => addBody(tx, typed),
  refusals: { 'there-already': { field: 'name', message: 'It is in the list already' } },
  done: () => ({ to: deskPaths.evidenceBodies, flash: 'It is in the list.' }),
});

/** It is offered no more; what it rated stays. */
const endBodyRoute = action({
  path: deskPaths.endEvidenceBody,
  needs: 'directory:curate',
  async perform({ tx }, { typed }) {
    const ends = z.uuid().safeParse(typed['ends']);
    if (!ends.success) return undefined;
    const { rows } = await sql`
      update directory.evidence_body set ended_on = ${todayInLondon()}::date
       where id = ${ends.data}::uuid and ended_on is null returning id`.execute(tx);
    if (rows.length === 0) return undefined;
    await recordAudit(tx, 'directory.evidence-body-ended', [], { body: ends.data });
    return { to: deskPaths.evidenceBodies, flash: 'It is out of the list. What it rated stays.' };
  },
});

export const evidenceBodiesRoutes = [bodiesRoute, endBodyRoute].flat();
