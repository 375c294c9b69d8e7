import type { Doing } from '#platform/web/request.ts';
import { type Onlooker, seenByAll } from '#platform/acting/seen-by-all.ts';
import type { Action, Need } from '../../content/plan-content.ts';
import type { Decision } from '../decisions.queries.ts';
import type { Invited } from '../meeting.ts';
import type { Said } from '../words/said.ts';
import type { Shareable } from './room.rules.ts';

/** What of a meeting and its plan may be shown to others. */
export type Shared = {
  readonly needs: readonly Need[];
  readonly actions: readonly Action[];
  readonly said: readonly Said[];
  readonly decisions: readonly Decision[];
};

/** Takes away what one of these workers does not see, as the database says, and what is not for this kind of reader. */
export async function sharedWith(
  { tx, actor }: Doing,
  { needs, actions, said, decisions }: Shared,
  workers: readonly Onlooker[],
  isFor: (it: Shareable) => boolean,
): Promise<Shared> {
  const others = workers.filter(({ userId, orgId }) => userId !== actor.userId || orgId !== actor.orgId);
  const seen = await seenByAll(tx, actor, others, {
    'plans.need': needs.map(({ id }) => id),
    'plans.action': actions.map(({ id }) => id),
    'plans.meeting_said': said.map(({ id }) => id),
    'plans.meeting_decision': decisions.map(({ id }) => id),
  });
  const shared = needs.filter((need) => seen.has(need.id) && isFor(need));
  const ofShared = ({ needId }: { needId: Need['id'] }): boolean => shared.some(({ id }) => id === needId);
  return {
    needs: shared,
    actions: actions.filter((action) => seen.has(action.id) && ofShared(action)),
    said: said.filter((each) => seen.has(each.id) && isFor(each)),
    decisions: decisions.filter((each) => seen.has(each.id) && ofShared(each)),
  };
}

/** The workers among those who are asked to a meeting. */
export const workersAmong = (invited: readonly Invited[]): Onlooker[] =>
  invited.flatMap(({ userId, orgId }) => (userId && orgId ? [{ userId, orgId }] : []));

/** Who is in the room: who came; while nobody said who did, whoever was asked. */
export function inTheRoom(invited: readonly Invited[]): readonly Invited[] {
  const came = invited.filter(({ attendance }) => attendance === 'came');
  return came.length > 0 ? came : invited;
}
