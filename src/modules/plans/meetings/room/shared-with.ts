import type { Doing } from '#platform/web/request.ts';
import { type Onlooker, seenByAll } from '#platform/acting/seen-by-all.ts';
import type { Action, Need } from '../../content/plan-content.ts';
import { SOMEBODY_IN_FAMILY } from '../../content/plan-words.ts';
import { type PlanInHand, titleOf } from '../../plan/plan-in-hand.ts';
import type { Decision } from '../decisions.queries.ts';
import type { MeetingInHand } from '../meeting-in-hand.ts';
import type { Invited } from '../meeting.ts';
import type { Said, Score } from '../words/said.ts';
import type { Shareable } from './room.rules.ts';

/** What of a meeting and its plan may be shown to others. */
export type Shared = Pick<MeetingInHand, 'inHand' | 'meeting' | 'invited'> & {
  readonly scores: readonly Score[];
  readonly needs: readonly Need[];
  readonly actions: readonly Action[];
  readonly said: readonly Said[];
  readonly decisions: readonly Decision[];
};

/** Takes away what one of these workers does not see, as the database says, and what is not for this kind of reader. */
export async function sharedWith(
  { tx, actor }: Doing,
  { inHand, meeting, invited, scores, needs, actions, said, decisions }: Shared,
  workers: readonly Onlooker[],
  isFor: (it: Shareable) => boolean,
): Promise<Shared> {
  const others = workers.filter(({ userId, orgId }) => userId !== actor.userId || orgId !== actor.orgId);
  const seen = await seenByAll(tx, actor, others, {
    'plans.plan_person': inHand.persons.map(({ key }) => key),
    'plans.meeting': [meeting.id],
    'plans.meeting_invited': idsOf(invited),
    'plans.meeting_score': idsOf(scores),
    'plans.need': idsOf(needs),
    'plans.action': idsOf(actions),
    'plans.meeting_said': idsOf(said),
    'plans.meeting_decision': idsOf(decisions),
  });
  const shared = needs.filter((need) => seen.has(need.id) && isFor(need));
  const ofShared = ({ needId }: { needId: Need['id'] }): boolean => shared.some(({ id }) => id === needId);
  const known = knownAs(inHand, seen);
  return {
    inHand: known,
    meeting: seen.has(meeting.id) ? meeting : { ...meeting, text: '', nextReviewOn: null },
    invited: invited.filter(({ id }) => seen.has(id)),
    scores: scores.filter(({ id }) => seen.has(id)),
    needs: shared,
    actions: actions.filter((action) => seen.has(action.id) && ofShared(action)).map(calledAsIn(known)),
    said: said.filter((each) => seen.has(each.id) && isFor(each)),
    decisions: decisions.filter((each) => seen.has(each.id) && ofShared(each)),
  };
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** The plan with those of its persons who are seen, called by the child's name where that is one of them. */
function knownAs(inHand: PlanInHand, seen: ReadonlySet<string>): PlanInHand {
  const persons = inHand.persons.filter(({ key }) => seen.has(key));
  return { ...inHand, persons, title: titleOf(inHand.plan, persons) };
}

const calledAsIn =
  ({ persons }: PlanInHand) =>
  (action: Action): Action =>
    action.ownerPersonId === null || persons.some(({ personId }) => personId === action.ownerPersonId)
      ? action
      : { ...action, owner: SOMEBODY_IN_FAMILY };

/** The workers among those who are asked to a meeting. */
export const workersAmong = (invited: readonly Invited[]): Onlooker[] =>
  invited.flatMap(({ userId, orgId }) => (userId && orgId ? [{ userId, orgId }] : []));

/** Who is in the room: who came; while nobody said who did, whoever was asked and did not say otherwise. */
export function inTheRoom(invited: readonly Invited[]): readonly Invited[] {
  const came = invited.filter(({ attendance }) => attendance === 'came');
  return came.length > 0 ? came : invited.filter(({ attendance }) => attendance === null);
}
