import { type Id, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Need } from '../plan-content.ts';
import { type PlanInHand, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';
import type { TeamMember } from '../../team/team.ts';
import { type ActionRefusal, type ChosenOwner, type Owner, ruleOnAction } from './action.rules.ts';

/** `owner` is a member of the team, somebody in the plan, or `family` for somebody else, by what they are called: of the family, or a worker without an account. */
export type ActionToAdd = {
  readonly what: string;
  readonly owner: string;
  readonly ownerName: string;
  readonly dueOn: LocalDate;
  /** What will show that it worked. */
  readonly success?: string;
};

/** Something to do about a need. Whoever sees the need sees it. */
export async function addAction(
  { tx, actor }: Doing,
  inHand: PlanInHand,
  need: Need,
  team: readonly TeamMember[],
  typed: ActionToAdd,
  today: LocalDate,
): Promise<Ruling<Id<'action'>, 'plan-closed' | ActionRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const owner = ruleOnTyped(typed, [...team, ...inHand.persons], today);
  if (!owner.allowed) return owner;
  const id = newId<'action'>();
  await plansTables(tx)
    .insertInto('plans.action')
    .values({
      id,
      url_id: newUrlId(),
      plan_id: inHand.plan.id,
      need_id: need.id,
      person_id: need.personId,
      whole_family: need.wholeFamily,
      sensitivity: need.sensitivity,
      ...wordsOf(typed, owner.value),
      added_by: actor.userId,
    })
    .execute();
  await recordAudit(tx, 'plans.action-added', [need.personId], { plan: inHand.plan.id, need: need.id });
  return allow(id);
}

/** Whose it is, of those who could be chosen by their key; due on a day from then on. */
export const ruleOnTyped = (
  { owner, ownerName, dueOn }: ActionToAdd,
  owners: readonly (ChosenOwner & { readonly key: string })[],
  from: LocalDate,
): Ruling<Owner, ActionRefusal> =>
  ruleOnAction(
    owners.find(({ key }) => key === owner),
    ownerName,
    dueOn,
    from,
  );

/** What is said of an action, as it is kept. */
export const wordsOf = ({ what, dueOn, success }: ActionToAdd, owner: Owner) => ({
  what,
  owner_user_id: 'userId' in owner ? owner.userId : null,
  owner_person_id: 'personId' in owner ? owner.personId : null,
  owner_name: 'name' in owner ? owner.name : null,
  due_on: dueOn,
  success: success ?? '',
});
