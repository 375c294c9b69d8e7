import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Origin, OriginSource } from '#modules/plans/index.ts';
import type { Tx } from '#platform/database/database.ts';

/** As many conversations as somebody chooses from. */
const MOST = 3;

/** What was said with the child or the family, or led to a wish for help: any of it may have led to a plan. */
export async function listConversationOrigins(tx: Tx, childId: Id<'person'>): Promise<Origin[]> {
  const { rows } = await sql<Origin>`
    select 'conversation' as kind, c.id as ref, c.answered_on as on, c.school_org_id as "orgId", o.name as "orgName"
      from identification.conversation c join access.organisation o on o.id = c.school_org_id
     where c.person_id = ${childId} and c.answer in ('spoken-with', 'need-help')
     order by c.recorded_at desc limit ${MOST}`.execute(tx);
  return rows;
}

/** Conversations, as what may lead to a family plan. */
export const conversationOrigins: OriginSource = {
  name: 'conversations',
  needs: 'people:see-child',
  load: ({ tx }, childId) => listConversationOrigins(tx, childId),
};
