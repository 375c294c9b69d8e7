import type { Id } from '#kernel/id.ts';
import type { PeopleSlots } from '#modules/people/index.ts';
import { findOpenPlanOf } from '../plan/plan.queries.ts';
import { plansPaths } from '../plans.paths.ts';

/** Who has recorded an agreement for a child with an open plan is led to it: the plan goes on with what was agreed now. */
export const goesOnWithAgreement: NonNullable<PeopleSlots['afterAgreement']> = async (
  { tx, actor },
  childId: Id<'person'>,
) => {
  const plan = actor.permissions.has('plans:work') ? await findOpenPlanOf(tx, childId) : undefined;
  return plan && plansPaths.restOn(plan.urlId);
};
