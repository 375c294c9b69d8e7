import { type Id, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Need } from '../plan-content.ts';
import { type PlanInHand, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';
import type { TeamMember } from '../../team/team.ts';
import { type ActionRefusal, ruleOnAction } from './action.rules.ts';

/** `owner` is a member of the team, somebody in the plan, or `family` for somebody else of the family. */
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
  const chosen = [...team, ...inHand.persons].find(({ key }) => key === typed.owner);
  const owner = ruleOnAction(chosen, typed.ownerName, typed.dueOn, today);
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
      what: typed.what,
      owner_user_id: 'userId' in owner.value ? owner.value.userId : null,
      owner_person_id: 'personId' in owner.value ? owner.value.personId : null,
      owner_name: 'name' in owner.value ? owner.value.name : null,
      due_on: typed.dueOn,
      success: typed.success ?? '',
      added_by: actor.userId,
    })
    .execute();
  await recordAudit(tx, 'plans.action-added', [need.personId], { plan: inHand.plan.id, need: need.id });
  return allow(id);
}
