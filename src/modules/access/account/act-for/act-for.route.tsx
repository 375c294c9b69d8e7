import { z } from 'zod';
import { allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { chosenFrom } from '../../administration/select-from-list.tsx';
import { moveSession } from '../../sign-in/sessions.ts';
import { backTo } from '../../sign-in/sign-in.rules.ts';
import { ActForPage } from './act-for.page.tsx';
import { listOwnOrganisations } from './act-for.queries.ts';

const fields = z.object({ organisation: text('Choose an organisation'), back: optionalText(2_000) });

/** Somebody who works for several organisations says for which: when they sign in, and whenever they go over to another. */
export const actForRoute = form({
  path: accessPaths.actFor,
  needs: 'signed-in',
  title: 'For whom are you working now?',
  fields,
  load: async ({ tx, query }) => {
    const organisations = await listOwnOrganisations(tx);
    return organisations.length > 1 ? { organisations, back: query['back'] ?? '' } : undefined;
  },
  start: ({ back }) => ({ back }),
  view: ({ organisations }, entry, shown) => <ActForPage entry={entry} shown={shown} organisations={organisations} />,
  save: async ({ tx, sessionToken }, typed, { organisations }) => {
    const chosen = chosenFrom(organisations, typed.organisation);
    if (!chosen) return refuse('not-yours');
    await recordAudit(tx, 'access.acts-for', [], { organisation: chosen.id });
    return allow({ session: await moveSession(tx, sessionToken, chosen.id), to: backTo(typed.back) });
  },
  refusals: { 'not-yours': { field: 'organisation', message: 'Choose an organisation that you work for' } },
  done: (moved) => moved,
});
