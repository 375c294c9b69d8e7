import { sql } from 'kysely';
import { z } from 'zod';
import { allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { chosenFrom } from '../administration/select-from-list.tsx';
import { hashOfToken } from '../sessions.ts';
import { ActForPage } from './act-for.page.tsx';
import { listOwnOrganisations } from './act-for.queries.ts';

const fields = z.object({ organisation: text('Choose an organisation') });

/** Somebody who works for two organisations goes over to the other. */
export const actForRoute = form({
  path: accessPaths.actFor,
  needs: 'signed-in',
  title: 'For whom are you working now?',
  fields,
  load: async ({ tx }) => {
    const organisations = await listOwnOrganisations(tx);
    return organisations.length > 1 ? organisations : undefined;
  },
  view: (organisations, entry, shown) => <ActForPage entry={entry} shown={shown} organisations={organisations} />,
  save: async ({ tx, sessionToken }, typed, organisations) => {
    const chosen = chosenFrom(organisations, typed.organisation);
    if (!chosen) return refuse('not-yours');
    await sql`select access.act_for(${hashOfToken(sessionToken)}, ${chosen.id})`.execute(tx);
    await recordAudit(tx, 'access.acts-for', [], { organisation: chosen.id });
    return allow(undefined);
  },
  refusals: { 'not-yours': { field: 'organisation', message: 'Choose an organisation that you work for' } },
  done: () => ({ to: accessPaths.home }),
});
