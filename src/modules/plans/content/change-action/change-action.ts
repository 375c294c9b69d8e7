import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Typed } from '#platform/web/typed.ts';
import { type PlanInHand, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';
import type { TeamMember } from '../../team/team.ts';
import { FAMILY } from '../add-action/action-form.ts';
import { type ActionToAdd, ruleOnTyped, wordsOf } from '../add-action/add-action.ts';
import type { ActionRefusal } from '../add-action/action.rules.ts';
import { dayTyped } from '../day-typed.ts';
import type { Action, Need } from '../plan-content.ts';

type Found = {
  readonly inHand: PlanInHand;
  readonly team: readonly TeamMember[];
  readonly action: Action;
  readonly need: Need;
};

export type ChangeRefusal = 'plan-closed' | 'already-settled' | 'changed-meanwhile' | ActionRefusal;

/** What is to do, by whom and when, said anew. A day that has passed may stay, and no other may be chosen. */
export async function changeAction(
  { tx }: Doing,
  { inHand, team, action, need }: Found,
  typed: ActionToAdd,
  version: number,
  today: LocalDate = todayInLondon(),
): Promise<Ruling<void, ChangeRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  if (action.status !== 'open') return refuse('already-settled');
  const owner = ruleOnTyped(typed, [...team, ...inHand.persons], typed.dueOn === action.dueOn ? action.dueOn : today);
  if (!owner.allowed) return owner;
  const { numUpdatedRows } = await plansTables(tx)
    .updateTable('plans.action')
    .set({ ...wordsOf(typed, owner.value), version: version + 1 })
    .where('id', '=', action.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refuse('changed-meanwhile');
  await recordAudit(tx, 'plans.action-changed', [need.personId], { plan: inHand.plan.id, action: action.id });
  return allow(undefined);
}

/** An action as it stands in the boxes. Where whoever has it is no longer there, nobody is chosen: it needs somebody else. */
export const asItIs = (inHand: PlanInHand, team: readonly TeamMember[], action: Action): Typed => ({
  what: action.what,
  ...ownerAsItIs(inHand, team, action),
  dueOn: dayTyped(action.dueOn),
  success: action.success,
});

function ownerAsItIs(inHand: PlanInHand, team: readonly TeamMember[], action: Action): Typed {
  const { ownerUserId, ownerPersonId, owner } = action;
  if (ownerUserId === null && ownerPersonId === null) return { owner: FAMILY, ownerName: owner };
  const chosen =
    team.find(({ userId }) => userId === ownerUserId) ??
    inHand.persons.find(({ personId }) => personId === ownerPersonId);
  return { owner: chosen?.key ?? '' };
}
