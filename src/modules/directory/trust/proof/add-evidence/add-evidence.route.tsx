import { sql } from 'kysely';
import { z } from 'zod';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Doing } from '#platform/web/request.ts';
import { deskPaths } from '../../../desk/desk.paths.ts';
import { findKeptService, trailTo } from '../../../desk/kept-service.ts';
import { showAgain } from '../../../entry/write-entries.ts';
import { listBodies } from '../evidence-bodies/bodies.queries.ts';
import { optionalPastDay, optionalWebAddress } from '../proof-fields.ts';
import { AddEvidencePage } from './add-evidence.page.tsx';

const fields = z.object({
  ratedBy: text('Say which body rated it', 200),
  level: text('Say how it is rated, in the body’s own words', 300),
  ratedOn: optionalPastDay('the day of the rating'),
  url: optionalWebAddress(),
});

type Typed = {
  readonly ratedBy: string;
  readonly level: string;
  readonly ratedOn: LocalDate | null;
  readonly url: string;
};

async function addEvidence(
  { tx, actor }: Doing,
  service: string,
  { ratedBy, level, ratedOn, url }: Typed,
): Promise<void> {
  await sql`
    insert into directory.evidence (service_id, rated_by, level, rated_on, url, added_by, added_on)
    values (${service}::uuid, ${ratedBy}, ${level}, ${ratedOn}::date, nullif(${url}, ''), ${actor.userId}::uuid,
            ${todayInLondon()}::date)`.execute(tx);
  await showAgain(tx, [service]);
  await recordAudit(tx, 'directory.evidence-added', [], { service });
}

/** A curator writes down how a national body rated what a service does. Any body: the list only offers some. */
export const addEvidenceRoute = form({
  path: deskPaths.addEvidence(':entry'),
  needs: 'directory:curate',
  title: 'Add a rating',
  fields,
  async load({ tx, params }) {
    const service = await findKeptService(tx, params['entry']);
    return service && { service, bodies: await listBodies(tx) };
  },
  trail: ({ service }) => trailTo(service),
  view: (loaded, entry, shown) => <AddEvidencePage {...loaded} entry={entry} shown={shown} />,
  save: async (doing, typed, { service }) => allow(await addEvidence(doing, service.id, typed)),
  refusals: {},
  done: (_, { service }) => ({ to: deskPaths.proof(service.urlId), flash: 'It is saved, and everybody can read it.' }),
});
