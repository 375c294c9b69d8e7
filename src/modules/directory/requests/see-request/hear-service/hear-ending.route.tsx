import { sql } from 'kysely';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { Column } from '#platform/web/column.tsx';
import { form } from '#platform/web/form-route.ts';
import { Form } from '#platform/web/form.tsx';
import { EndingBoxes } from '../../answer/end-request/ending-boxes.page.tsx';
import {
  THEY_CAME,
  type TypedEnding,
  endingFields,
  endingSaid,
  whyNotEnded,
} from '../../answer/end-request/ending-fields.ts';
import type { Session, TeamRequest } from '../../request.ts';
import { requestPaths } from '../../requests.paths.ts';
import { listSessions } from '../../requests.queries.ts';
import { CHANGED_MEANWHILE, findRequestToWorkOn, trailToRequestOf } from '../request-in-hand.ts';
import { WhileItStands } from '../while-it-stands.page.tsx';

/** How help ended of which the team hears by telephone. */
export const hearEndingRoute = form({
  path: requestPaths.hearEnding(':asked'),
  needs: 'directory:ask',
  title: 'Write down how it ended',
  fields: endingFields,
  drafts: 'directory.heard-ending',
  async load(asked) {
    const found = await findRequestToWorkOn(asked);
    if (!found || !found.request.isHeard || found.request.acceptedOn === null) return undefined;
    return { ...found, sessions: await listSessions(asked.tx, found.request.id) };
  },
  trail: (loaded) => trailToRequestOf(loaded),
  about: ({ person }) => [person.id],
  view: (loaded, entry, shown) => (
    <Column caption={`For ${loaded.person.name}`} heading={`How the help of ${loaded.request.serviceName} ended`}>
      <WhileItStands {...loaded} open={loaded.request.status === 'accepted'} entry={entry}>
        <Form shown={shown} send="Write it down" version={loaded.request.version} keepsDraft>
          <EndingBoxes
            entry={entry}
            counted={loaded.sessions.length > 0}
            about="What is different now, what helped, what is still wanted."
          />
        </Form>
      </WhileItStands>
    </Column>
  ),
  save: ({ tx }, typed, { request, sessions }, { version }) => hearEnding(tx, request, typed, sessions, version),
  refusals: { 'changed-meanwhile': CHANGED_MEANWHILE, 'they-came': THEY_CAME },
  done: (_, { request }) => ({ to: requestPaths.request(request.urlId), flash: 'Written down.' }),
});

async function hearEnding(
  tx: Tx,
  { id, personId }: TeamRequest,
  typed: TypedEnding,
  sessionsKept: readonly Session[],
  version: number,
): Promise<Ruling<void, 'they-came' | 'changed-meanwhile'>> {
  const { ending, changed, sessions, came, words } = endingSaid(typed);
  const { rows } = await sql<{ done: boolean }>`
    select directory.end_request(${id}::uuid, ${version}::int, ${ending}, ${changed}, ${sessions}::int, ${came}::int, ${words},
      ${todayInLondon()}::date) as done`.execute(tx);
  if (!rows[0]!.done) return refuse(whyNotEnded(typed, sessionsKept));
  await recordAudit(tx, 'directory.ending-heard', [personId], { request: id, ending, changed });
  return allow(undefined);
}
