import { sql } from 'kysely';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { Column } from '#platform/web/column.tsx';
import { form } from '#platform/web/form-route.ts';
import { Form } from '#platform/web/form.tsx';
import { AnswerBoxes } from '../answer/answer-request/answer-boxes.page.tsx';
import { type TypedAnswer, answerFields, answerSaid } from '../answer/answer-request/answer-fields.ts';
import type { TeamRequest } from '../request.ts';
import { requestPaths } from '../requests.paths.ts';
import { CHANGED_MEANWHILE, findRequestToWorkOn, isToBeAnswered, trailToRequestOf } from './request-in-hand.ts';
import { WhileItStands } from '../while-it-stands.page.tsx';
import { AboveWord } from './above-word.page.tsx';

/** What a service without an account said by telephone. It says of its places what it would have said itself. */
export const hearAnswerRoute = form({
  path: requestPaths.hearAnswer(':asked'),
  needs: 'directory:ask',
  title: 'Write down what a service said',
  fields: answerFields,
  drafts: 'directory.heard',
  async load(asked) {
    const found = await findRequestToWorkOn(asked);
    return found && found.request.isHeard ? found : undefined;
  },
  trail: (loaded) => trailToRequestOf(loaded),
  start: ({ request: { weeks } }) => (weeks === null ? {} : { weeks: String(weeks) }),
  about: ({ person }) => [person.id],
  view: (loaded, entry, shown) => (
    <Column caption={`For ${loaded.person.name}`} heading={`What did ${loaded.request.serviceName} say?`}>
      <WhileItStands {...loaded} open={isToBeAnswered(loaded.request)} above={<AboveWord {...loaded} />} entry={entry}>
        <Form shown={shown} send="Write it down" version={loaded.request.version} keepsDraft>
          <AnswerBoxes entry={entry} about="When it can begin, what to bring, or what they ask." />
        </Form>
      </WhileItStands>
    </Column>
  ),
  save: ({ tx }, typed, { request }, { version }) => hearAnswer(tx, request, typed, version),
  refusals: { 'changed-meanwhile': CHANGED_MEANWHILE },
  done: (_, { request }) => ({ to: requestPaths.request(request.urlId), flash: 'Written down.' }),
});

async function hearAnswer(
  tx: Tx,
  { id, personId }: TeamRequest,
  typed: TypedAnswer,
  version: number,
): Promise<Ruling<void, 'changed-meanwhile'>> {
  const { what, weeks, reason, words } = answerSaid(typed);
  const { rows } = await sql<{ done: boolean }>`
    select directory.answer_request(${id}::uuid, ${version}::int, ${what}, ${weeks}::int, ${reason}, ${words},
      ${todayInLondon()}::date) as done`.execute(tx);
  if (!rows[0]!.done) return refuse('changed-meanwhile');
  await recordAudit(tx, 'directory.answer-heard', [personId], { request: id, what, reason, weeks });
  return allow(undefined);
}
