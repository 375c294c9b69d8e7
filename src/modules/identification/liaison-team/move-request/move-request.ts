import { sql } from 'kysely';
import { type Id, newId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import { helpAsked } from '../../help-requests/help-messages.ts';
import type { TeamRequest } from '../liaison-team.queries.ts';

type Move = { readonly to: Id<'user'>; readonly why: string; readonly version: number };

/** A manager gives a request to another officer, who is told, and sees the child instead of the one before. */
export async function moveRequest(
  tx: Tx,
  request: TeamRequest,
  { to, why, version }: Move,
  today: LocalDate,
): Promise<Ruling<undefined, 'same-officer' | 'changed-meanwhile'>> {
  if (to === request.officerId) return refuse('same-officer');
  const id = newId<'request-move'>();
  const { rows } = await sql<{ moved: boolean }>`
    select identification.move_request(${id}, ${request.id}, ${to}, ${why}, ${version}, ${today}) as moved`.execute(tx);
  if (!rows[0]?.moved) return refuse('changed-meanwhile');
  await recordAudit(tx, 'identification.request-moved', [], { request: request.id, from: request.officerId, to });
  await sendMessage(tx, helpAsked, { to: [to], about: request.urlId, occasion: id });
  return allow(undefined);
}
