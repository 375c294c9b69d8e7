import type { Markup } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import { type ListsForNeeds, listForNeeds } from '../../content/add-need/need-form.ts';
import { listActions, listNeeds } from '../../content/content.queries.ts';
import type { Action, Need } from '../../content/plan-content.ts';
import type { TeamMember } from '../../team/team.ts';
import { listTeam } from '../../team/team.queries.ts';
import { type Decision, listDecisions } from '../decisions.queries.ts';
import { type MeetingInHand, findMeetingToCome } from '../meeting-in-hand.ts';
import type { Said, Score } from '../words/said.ts';
import { listSaid, listScores } from '../words/words.queries.ts';

/** A meeting while it is run: all that stands on its one screen. */
export type Running = MeetingInHand & {
  readonly said: readonly Said[];
  readonly scores: readonly Score[];
  readonly needs: readonly Need[];
  readonly actions: readonly Action[];
  readonly decisions: readonly Decision[];
  readonly team: readonly TeamMember[];
  readonly lists: ListsForNeeds;
  /** What the address names, on the part of the screen that is open. */
  readonly need?: Need | undefined;
  readonly action?: Action | undefined;
};

/** The part of the screen that is being written on: a need's action and an action's end by their own name. */
export type OpenPart = {
  readonly at: 'here' | 'said' | 'need' | 'action' | 'change' | 'settle' | 'end';
  readonly form: Markup;
};

export type RunMeetingProps = Running & { readonly open?: OpenPart | undefined };

export async function findRunning(asked: Asked): Promise<Running | undefined> {
  const found = await findMeetingToCome(asked);
  if (!found) return undefined;
  const { tx, params } = asked;
  const { plan } = found.inHand;
  const needs = await listNeeds(tx, plan.id);
  const actions = await listActions(tx, plan.id);
  const action = actions.find(({ urlId }) => urlId === params['action']);
  const need = needs.find(({ urlId, id }) => urlId === params['need'] || id === action?.needId);
  if ((params['need'] || params['action']) && !need) return undefined;
  return {
    ...found,
    said: await listSaid(tx, found.meeting.id),
    scores: await listScores(tx, found.meeting.id),
    needs,
    actions,
    decisions: await listDecisions(tx, found.meeting.id),
    team: await listTeam(tx, plan.id),
    lists: await listForNeeds(tx, found.today),
    need,
    action,
  };
}
