import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Action } from '../plan-content.ts';
import type { NamedPerson } from '../plan-in-hand.ts';
import type { Plan } from '../plan.ts';
import { plansPaths } from '../plans.paths.ts';
import { ReviewTag } from '../review-tag.page.tsx';
import { type Clocks, reviewState } from '../review.rules.ts';
import type { LeadOffer } from '../team.ts';

type Props = {
  today: LocalDate;
  clocks: Clocks;
  offers: readonly LeadOffer[];
  /** How many open plans they work on. */
  count: number;
  due: readonly Plan[];
  actions: readonly Action[];
  /** The plans of what is due. */
  plans: readonly Plan[];
  persons: readonly NamedPerson[];
};

export const MyWork = ({ today, clocks, offers, count, due, actions, plans, persons }: Props) => {
  const childOf = (plan: Plan): string =>
    persons.find(({ planId }) => planId === plan.id)?.name ?? `Plan opened by ${plan.orgName}`;
  return (
    <section aria-labelledby="my-plans">
      <h2 class="govuk-heading-m" id="my-plans">
        My family plans
      </h2>
      <p class="govuk-body">
        <a class="govuk-link" href={plansPaths.plans}>
          {count === 1 ? 'One open plan' : `${count} open plans`}
        </a>
      </p>
      <ul class="govuk-list">
        {offers.map((offer) => (
          <li>
            <a class="govuk-link" href={plansPaths.offer(offer.urlId)}>
              {offer.byName} asks you to lead a family plan
            </a>
          </li>
        ))}
        {due.map((plan) => (
          <li>
            <a class="govuk-link" href={plansPaths.plan(plan.urlId)}>
              {childOf(plan)}: review on {inWords(plan.nextReviewOn)}
            </a>{' '}
            <ReviewTag state={reviewState(plan.nextReviewOn, today, clocks)} />
          </li>
        ))}
        {actions.map((action) => {
          const plan = plans.find(({ id }) => id === action.planId)!;
          return (
            <li>
              <a class="govuk-link" href={plansPaths.settleAction(plan.urlId, action.urlId)}>
                {childOf(plan)}: {action.what}, by {inWords(action.dueOn)}
              </a>{' '}
              {action.dueOn < today && <Tag text="Overdue" classes="govuk-tag--red" />}
            </li>
          );
        })}
      </ul>
      {due.length + actions.length + offers.length === 0 && <p class="govuk-body">Nothing is due in the next days.</p>}
    </section>
  );
};
