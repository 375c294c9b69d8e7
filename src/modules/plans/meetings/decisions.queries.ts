import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';

export type Change = 'need-added' | 'action-added' | 'action-changed' | 'action-done' | 'action-not-done';

/** What a meeting changed in the plan. */
export type Decision = {
  readonly id: Id<'decision'>;
  readonly change: Change;
  readonly needId: Id<'need'>;
  readonly actionId: Id<'action'> | null;
};

export async function listDecisions(tx: Tx, meetingId: Id<'meeting'>): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select id, change, need_id as "needId", action_id as "actionId"
      from plans.meeting_decision where meeting_id = ${meetingId} order by decided_at, id`.execute(tx);
  return rows;
}
