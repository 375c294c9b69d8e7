import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTurn } from '../../desk/kept-service.ts';
import type { SentRequest, Session } from '../request.ts';
import { listSessions } from '../requests.queries.ts';

type Came = Session['came'] | null;
export type KeptSession = { readonly heldOn: LocalDate; readonly came: Came };

export type SessionRefusal = 'not-yet' | 'before-asked' | 'stands-otherwise' | 'not-going-on';

/**
 * Whether they came on a day, where it stood as `was` when the form was opened; with null as what came, it is taken out. One who
 * writes at the same time sees what the other wrote.
 */
export async function keepSession(
  tx: Tx,
  request: Pick<SentRequest, 'id' | 'sentOn'>,
  { heldOn, came }: KeptSession,
  was: Came,
  today: LocalDate,
): Promise<Ruling<KeptSession, SessionRefusal>> {
  if (heldOn > today) return refuse('not-yet');
  if (heldOn < request.sentOn) return refuse('before-asked');
  await inTurn(tx, request.id);
  const stands = (await listSessions(tx, request.id)).find((session) => session.heldOn === heldOn);
  if ((stands?.came ?? null) !== was) return refuse('stands-otherwise');
  const { rows } = await sql<{ done: boolean }>`
    select directory.keep_session(${request.id}::uuid, ${heldOn}::date, ${came}) as done`.execute(tx);
  if (!rows[0]!.done) return refuse('not-going-on');
  return allow({ heldOn, came });
}
