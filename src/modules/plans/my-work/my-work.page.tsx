import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Markup } from '#platform/web/answer.ts';
import type { Action } from '../content/plan-content.ts';
import type { NamedPerson } from '../plan/plan-in-hand.ts';
import { type Plan, nextName } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';
import { ClockTag } from '../clocks/clock-tag.page.tsx';
import { type Clocks, reviewState } from '../clocks/review.rules.ts';

type Props = {
  today: LocalDate;
  clocks: Clocks;
  /** How many open plans they work on. */
  count: number;
  due: readonly Plan[];
  actions: readonly Action[];
  /** The plans of what is due. */
  plans: readonly Plan[];
  persons: readonly NamedPerson[];
};

/** Something that is due, and when. */
type Line = { readonly on: LocalDate; readonly line: Markup };

const inOrder = (lines: readonly Line[]): Line[] => lines.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));

/** What is due, the most overdue first, be it a meeting or an action. */
export const MyWork = ({ today, clocks, count, due, actions, plans, persons }: Props) => {
  const childOf = (plan: Plan): string =>
    persons.find(({ planId }) => planId === plan.id)?.name ?? `Plan opened by ${plan.orgName}`;
  const reviewLine = (plan: Plan): Line => ({
    on: plan.nextReviewOn,
    line: (
      <>
        <a class="govuk-link" href={plansPaths.plan(plan.urlId)}>
          {childOf(plan)}: {nextName(plan).toLowerCase()} {inWords(plan.nextReviewOn)}
        </a>{' '}
        <ClockTag state={reviewState(plan.nextReviewOn, today, clocks)} />
      </>
    ),
  });
  const actionLine = (action: Action): Line => {
    const plan = plans.find(({ id }) => id === action.planId)!;
    return {
      on: action.dueOn,
      line: (
        <>
          <a class="govuk-link" href={plansPaths.settleAction(plan.urlId, action.urlId)}>
            {childOf(plan)}: {action.what}, by {inWords(action.dueOn)}
          </a>{' '}
          {action.dueOn < today && <Tag text="Overdue" classes="govuk-tag--red" />}
        </>
      ),
    };
  };
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
        {inOrder([...due.map(reviewLine), ...actions.map(actionLine)]).map(({ line }) => (
          <li>{line}</li>
        ))}
      </ul>
      {due.length + actions.length === 0 && <p class="govuk-body">Nothing is due in the next days.</p>}
    </section>
  );
};
