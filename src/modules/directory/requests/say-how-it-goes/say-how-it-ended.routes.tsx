import { sql } from 'kysely';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Tx } from '#platform/database/database.ts';
import { Column } from '#platform/web/column.tsx';
import { form } from '#platform/web/form-route.ts';
import { Form } from '#platform/web/form.tsx';
import { WhileItStands } from '../while-it-stands.page.tsx';
import { byService } from './by-service.tsx';
import { byTeam } from './by-team.tsx';
import { EndingBoxes } from './ending-boxes.page.tsx';
import { THEY_CAME, type TypedEnding, endingFields, endingSaid, whyNotEnded } from './ending-fields.ts';
import type { HelpInHand, WayIn } from './way-in.ts';

const sayHowItEnded = (way: WayIn) =>
  form({
    path: way.paths.end(way.urlId),
    needs: way.needs,
    title: 'How it ended',
    fields: endingFields,
    drafts: 'directory.ending',
    load: way.find,
    trail: ({ trail }) => trail,
    about: ({ about }) => about,
    view: (help, entry, shown) => (
      <Column caption={help.caption} heading={`How the help of ${help.request.serviceName} ended`}>
        <WhileItStands {...help} open={help.goesOn} entry={entry}>
          <Form shown={shown} send={way.send} version={help.request.version} keepsDraft>
            <EndingBoxes entry={entry} counted={help.sessions.length > 0} about={way.words} />
          </Form>
        </WhileItStands>
      </Column>
    ),
    save: ({ tx }, typed, help, { version }) => endHelp(tx, help, typed, version),
    refusals: { 'changed-meanwhile': way.changedMeanwhile, 'they-came': THEY_CAME },
    done: (_, { urlId }) => ({ to: way.paths.request(urlId), flash: way.ended }),
  });

/** Who asked hears how it ended. Sessions that were kept are counted by the database. */
async function endHelp(
  tx: Tx,
  { request, sessions: kept, note }: HelpInHand,
  typed: TypedEnding,
  version: number,
): Promise<Ruling<void, 'they-came' | 'changed-meanwhile'>> {
  const { ending, changed, sessions, came, words } = endingSaid(typed);
  const { rows } = await sql<{ done: boolean }>`
    select directory.end_request(${request.id}::uuid, ${version}::int, ${ending}, ${changed}, ${sessions}::int, ${came}::int, ${words},
      ${todayInLondon()}::date) as done`.execute(tx);
  if (!rows[0]!.done) return refuse(whyNotEnded(typed, kept));
  await note(tx, 'request-ended', { ending, changed });
  return allow(undefined);
}

export const sayHowItEndedRoutes = [byService, byTeam].map(sayHowItEnded);
