import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { plansPaths } from '../plans.paths.ts';
import { ClockTag } from '../clocks/clock-tag.page.tsx';
import { type Clocks, reviewState } from '../clocks/review.rules.ts';
import type { PlanLine } from './list-plans.queries.ts';

/** A plan of nobody whom the actor may see is known by who opened it. */
export const planInWords = ({ childName, orgName, openedOn }: PlanLine): string =>
  childName ?? `Opened by ${orgName}, ${inWords(openedOn)}`;

export const PlanLink = (plan: PlanLine) => (
  <a class="govuk-link" href={plansPaths.plan(plan.urlId)}>
    {planInWords(plan)}
  </a>
);

export const LeadCell = ({ lead, closedOn }: PlanLine) => (
  <>
    {lead.name}, {lead.orgName} {!lead.works && closedOn === null && <Tag text="Has left" classes="govuk-tag--red" />}
  </>
);

export const ReviewCell = ({ plan, today, clocks }: { plan: PlanLine; today: LocalDate; clocks: Clocks }) =>
  plan.closedOn === null ? (
    <>
      {inWords(plan.nextReviewOn)} <ClockTag state={reviewState(plan.nextReviewOn, today, clocks)} />
    </>
  ) : (
    <>
      Closed {inWords(plan.closedOn)}: {plan.closedBecause}
    </>
  );
