import { sql } from 'kysely';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { Column } from '#platform/web/column.tsx';
import { form } from '#platform/web/form-route.ts';
import { Form } from '#platform/web/form.tsx';
import { EndingBoxes } from '../../answer/end-request/ending-boxes.page.tsx';
import { type TypedEnding, endingFields, endingSaid } from '../../answer/end-request/ending-fields.ts';
import type { TeamRequest } from '../../request.ts';
import { requestPaths } from '../../requests.paths.ts';
import { listSessions } from '../../requests.queries.ts';
import { CHANGED_MEANWHILE, findRequestToWorkOn, isHeard, trailToRequestOf } from '../request-in-hand.ts';
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
    if (!found || !isHeard(found.request) || found.request.acceptedOn === null) return undefined;
    return { ...found, counted: (await listSessions(asked.tx, found.request.id)).length > 0 };
  },
  trail: (loaded) => trailToRequestOf(loaded),
  about: ({ person }) => [person.id],
  view: (loaded, entry, shown) => (
    <Column caption={`For ${loaded.person.name}`} heading={`How the help of ${loaded.request.serviceName} ended`}>
      <WhileItStands {...loaded} open={loaded.request.status === 'accepted'} entry={entry}>
        <Form shown={shown} send="Write it down" version={loaded.request.version} keepsDraft>
          <EndingBoxes
            entry={entry}
            counted={loaded.counted}
            about="What is different now, what helped, what is still wanted."
          />
        </Form>
      </WhileItStands>
    </Column>
  ),
  save: ({ tx }, typed, { request }, { version }) => hearEnding(tx, request, typed, version),
  refusals: { 'changed-meanwhile': CHANGED_MEANWHILE },
  done: (_, { request }) => ({ to: requestPaths.request(request.urlId), flash: 'Written down.' }),
});

async function hearEnding(
  tx: Tx,
  { id, personId }: TeamRequest,
  typed: TypedEnding,
  version: number,
): Promise<Ruling<void, 'changed-meanwhile'>> {
  const { ending, changed, sessions, came, words } = endingSaid(typed);
  const { rows } = await sql<{ done: boolean }>`
    select directory.end_request(${id}::uuid, ${version}::int, ${ending}, ${changed}, ${sessions}::int, ${came}::int, ${words},
      ${todayInLondon()}::date) as done`.execute(tx);
  if (!rows[0]!.done) return refuse('changed-meanwhile');
  await recordAudit(tx, 'directory.ending-heard', [personId], { request: id, ending, changed });
  return allow(undefined);
}
