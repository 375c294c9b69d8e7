import { type Id, newId } from '#kernel/id.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Need } from '../content/plan-content.ts';
import { plansTables } from '../plans.tables.ts';
import type { Change } from './decisions.queries.ts';
import type { MeetingInHand } from './meeting-in-hand.ts';

/** Kept beside what was changed, and seen as that is. */
export async function keepDecision(
  { tx, actor }: Doing,
  { inHand, meeting }: MeetingInHand,
  change: Change,
  need: Need,
  actionId: Id<'action'> | null,
): Promise<void> {
  await plansTables(tx)
    .insertInto('plans.meeting_decision')
    .values({
      id: newId(),
      meeting_id: meeting.id,
      plan_id: inHand.plan.id,
      person_id: need.personId,
      whole_family: need.wholeFamily,
      sensitivity: need.sensitivity,
      change,
      need_id: need.id,
      action_id: actionId,
      decided_by: actor.userId,
    })
    .execute();
}
