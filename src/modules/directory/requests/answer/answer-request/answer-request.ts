import { sql } from 'kysely';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Tx } from '#platform/database/database.ts';
import { noteRequest } from '../../note-request.ts';
import { type RequestToUs } from '../request-to-us.ts';
import { type TypedAnswer, answerSaid } from './answer-fields.ts';

/** Who asked hears it, and everybody reads what it says of the service's places. */
export async function answerRequest(
  tx: Tx,
  request: RequestToUs,
  typed: TypedAnswer,
  version: number,
): Promise<Ruling<TypedAnswer['answer'], 'changed-meanwhile'>> {
  const { what, weeks, reason, words } = answerSaid(typed);
  const { rows } = await sql<{ done: boolean }>`
    select directory.answer_request(${request.id}::uuid, ${version}::int, ${what}, ${weeks}::int, ${reason}, ${words},
      ${todayInLondon()}::date) as done`.execute(tx);
  if (!rows[0]!.done) return refuse('changed-meanwhile');
  await noteRequest(tx, request, 'request-answered', { what, reason, weeks });
  return allow(what);
}
