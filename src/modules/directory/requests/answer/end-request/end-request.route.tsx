import { sql } from 'kysely';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Tx } from '#platform/database/database.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { form } from '#platform/web/form-route.ts';
import type { Session } from '../../request.ts';
import { listSessions } from '../../requests.queries.ts';
import { requestPaths } from '../../requests.paths.ts';
import {
  CHANGED_MEANWHILE,
  type RequestToUs,
  findRequestToUs,
  goesOn,
  noteRequest,
  trailToRequest,
} from '../request-to-us.ts';
import { WhileOpen } from '../while-open.page.tsx';
import { EndingBoxes } from './ending-boxes.page.tsx';
import { THEY_CAME, type TypedEnding, endingFields, endingSaid, whyNotEnded } from './ending-fields.ts';

/** Who asked hears how it ended. Sessions that were kept are counted by the database. */
async function endRequest(
  tx: Tx,
  request: RequestToUs,
  typed: TypedEnding,
  sessionsKept: readonly Session[],
  version: number,
): Promise<Ruling<void, 'they-came' | 'changed-meanwhile'>> {
  const { ending, changed, sessions, came, words } = endingSaid(typed);
  const { rows } = await sql<{ done: boolean }>`
    select directory.end_request(${request.id}::uuid, ${version}::int, ${ending}, ${changed}, ${sessions}::int, ${came}::int, ${words},
      ${todayInLondon()}::date) as done`.execute(tx);
  if (!rows[0]!.done) return refuse(whyNotEnded(typed, sessionsKept));
  await noteRequest(tx, request, 'request-ended', { ending, changed });
  return allow(undefined);
}

export const endRequestRoute = form({
  path: requestPaths.endRequest(':sent'),
  needs: 'directory:answer',
  title: 'How it ended',
  fields: endingFields,
  drafts: 'directory.ending',
  async load({ tx, params }) {
    const request = await findRequestToUs(tx, params['sent']);
    return request?.acceptedOn ? { request, sessions: await listSessions(tx, request.id) } : undefined;
  },
  trail: ({ request }) => trailToRequest(request),
  view: ({ request, sessions }, entry, shown) => (
    <Column caption={`Request ${request.reference}, ${request.serviceName}`} heading="How it ended">
      <WhileOpen request={request} open={goesOn(request)} entry={entry}>
        <Form shown={shown} send="Send how it ended" version={request.version} keepsDraft>
          <EndingBoxes entry={entry} counted={sessions.length > 0} />
        </Form>
      </WhileOpen>
    </Column>
  ),
  save: ({ tx }, typed, { request, sessions }, { version }) => endRequest(tx, request, typed, sessions, version),
  refusals: { 'changed-meanwhile': CHANGED_MEANWHILE, 'they-came': THEY_CAME },
  done: (_, { request }) => ({
    to: requestPaths.sentRequest(request.sentUrlId),
    flash: 'It has ended. The person who asked will be told.',
  }),
});
