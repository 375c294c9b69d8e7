import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { govukButton, govukSelect } from '#platform/web/govuk/macros.ts';
import { Pagination } from '#platform/web/govuk/pagination.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { NamedPerson } from '../plan-in-hand.ts';
import type { Plan } from '../plan.ts';
import { plansPaths } from '../plans.paths.ts';
import { ReviewTag } from '../review-tag.page.tsx';
import { type Clocks, reviewState } from '../review.rules.ts';
import { PLANS_PER_PAGE, type State, type Wanted, type Whose } from './wanted.rules.ts';

export const WHOSE_LABELS: Record<Whose, string> = {
  mine: 'Plans on whose team I am',
  organisation: 'Plans of my organisation',
  all: 'All that I may see',
};
export const STATE_LABELS: Record<State, string> = {
  open: 'Open',
  'review-overdue': 'Review overdue',
  'no-lead': 'Nobody leads',
  closed: 'Closed',
};

type Props = {
  plans: readonly Plan[];
  persons: readonly NamedPerson[];
  count: number;
  wanted: Wanted;
  today: LocalDate;
  clocks: Clocks;
};

export const ListPlansPage = ({ plans, persons, count, wanted, today, clocks }: Props) => (
  <>
    <h1 class="govuk-heading-l">Family plans</h1>
    <Filter wanted={wanted} />
    {count === 0 ? (
      <p class="govuk-body">There are no such plans.</p>
    ) : (
      <Table
        caption={`${WHOSE_LABELS[wanted.whose]}: ${STATE_LABELS[wanted.state].toLowerCase()}, ${count}`}
        head={[
          { text: 'Plan' },
          { text: 'Lead professional' },
          { text: wanted.state === 'closed' ? 'Closed' : 'Next review' },
        ]}
        rows={plans.map((plan) => [
          { html: <PlanLink plan={plan} persons={persons} /> },
          { html: <LeadCell plan={plan} /> },
          { html: <When plan={plan} today={today} clocks={clocks} /> },
        ])}
      />
    )}
    <Pages count={count} wanted={wanted} />
  </>
);

const PlanLink = ({ plan, persons }: { plan: Plan; persons: readonly NamedPerson[] }) => {
  const child = persons.find(({ planId, openedFor }) => planId === plan.id && openedFor);
  return (
    <>
      <a class="govuk-link" href={plansPaths.plan(plan.urlId)}>
        {child ? child.name : `Opened by ${plan.orgName}, ${inWords(plan.openedOn)}`}
      </a>
      <br />
      {plan.levelName}
    </>
  );
};

const LeadCell = ({ plan }: { plan: Plan }) => (
  <>
    {plan.lead.name}, {plan.lead.orgName}{' '}
    {!plan.lead.works && plan.closedOn === null && <Tag text="Has left" classes="govuk-tag--red" />}
  </>
);

const When = ({ plan, today, clocks }: { plan: Plan; today: LocalDate; clocks: Clocks }) =>
  plan.closedOn === null ? (
    <>
      {inWords(plan.nextReviewOn)} <ReviewTag state={reviewState(plan.nextReviewOn, today, clocks)} />
    </>
  ) : (
    <>
      {inWords(plan.closedOn)}: {plan.closedBecause}
    </>
  );

const Filter = ({ wanted }: { wanted: Wanted }) => (
  <form class="rooted-filter" method="get" action={plansPaths.plans}>
    <div class="rooted-filter__fields">
      {govukSelect({
        id: 'whose',
        name: 'whose',
        label: { text: 'Whose' },
        items: Object.entries(WHOSE_LABELS).map(([value, text]) => ({ value, text, selected: value === wanted.whose })),
      })}
      {govukSelect({
        id: 'state',
        name: 'state',
        label: { text: 'Which' },
        items: Object.entries(STATE_LABELS).map(([value, text]) => ({ value, text, selected: value === wanted.state })),
      })}
    </div>
    {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>
);

const Pages = ({ count, wanted }: { count: number; wanted: Wanted }) => {
  const last = Math.ceil(count / PLANS_PER_PAGE);
  if (last <= 1) return <></>;
  const to = (page: number) => ({
    href: `${plansPaths.plans}?whose=${wanted.whose}&state=${wanted.state}&page=${page}`,
    labelText: `Page ${page} of ${last}`,
  });
  return (
    <Pagination
      landmarkLabel="Family plans"
      {...(wanted.page > 1 ? { previous: to(wanted.page - 1) } : {})}
      {...(wanted.page < last ? { next: to(wanted.page + 1) } : {})}
    />
  );
};
