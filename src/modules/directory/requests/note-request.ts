import { sql } from 'kysely';
import type { AuditDetail } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SentRequest } from './request.ts';

export type Noted = 'request-seen' | 'request-answered' | 'session-kept' | 'request-ended' | 'request-rated';

/** As `recordAudit`, for whoever may not know whom it is about: the database does. */
export const noteRequest = (
  tx: Tx,
  { id }: Pick<SentRequest, 'id'>,
  what: Noted,
  detail: AuditDetail = {},
): Promise<unknown> =>
  sql`select directory.note_request(${id}::uuid, ${`directory.${what}`}, ${JSON.stringify(detail)}::jsonb)`.execute(tx);
