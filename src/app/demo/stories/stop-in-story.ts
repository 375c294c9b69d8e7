import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { childById } from '#modules/people/index.ts';
import { findBeforeWithdrawal, withdrawAgreement } from '#modules/plans/index.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Story } from '../borough/stories.ts';
import { allowed, type Happening } from '../happening.ts';

/** Today one parent says at school that they would rather stop: the lead professional has yet to decide what that means. */
export const stopInStory = ({ schoolUserName }: Story, childId: Id<'person'>, today: LocalDate): Happening => ({
  on: today,
  by: schoolUserName,
  does: (doing) => oneStops(doing, childId, today),
});

async function oneStops(doing: Doing, childId: Id<'person'>, today: LocalDate): Promise<void> {
  const { tx, actor } = doing;
  const child = (await childById(tx, childId))!;
  const before = (await findBeforeWithdrawal(tx, child, actor.orgId))!;
  const one = before.persons.find(({ id }) => id !== childId) ?? child;
  const why = 'They said that they have too much on now, and that the others should go on.';
  allowed(await withdrawAgreement(doing, before, { leaving: one.id, why }, today));
}
