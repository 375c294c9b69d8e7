import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { type Plan, nextName } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';
import { ClockTag } from '../clocks/clock-tag.page.tsx';
import { type Clocks, reviewState } from '../clocks/review.rules.ts';
import type { Stages } from './stages.ts';

type Found = { readonly plans: readonly Plan[]; readonly count: number };
type Props = {
  today: LocalDate;
  clocks: Clocks;
  stages: Stages;
  overdue: Found;
  noLead: Found;
  declined: Found;
  unsupervised: Found;
  unassessed: Found;
  results: readonly { label: string; count: number }[];
};

export const Oversee = ({
  today,
  clocks,
  stages,
  overdue,
  noLead,
  declined,
  unsupervised,
  unassessed,
  results,
}: Props) => (
  <section aria-labelledby="our-plans">
    <h2 class="govuk-heading-m" id="our-plans">
      Our family plans
    </h2>
    <SummaryList
      rows={[
        { key: { text: 'Not met yet' }, value: { text: String(stages.notReviewedYet) } },
        { key: { text: 'Met at least once' }, value: { text: String(stages.reviewed) } },
        { key: { text: 'Closed in the last 12 months' }, value: { text: String(stages.closedThisYear) } },
        ...results.map(({ label, count }) => ({ key: { text: label }, value: { text: String(count) } })),
        { key: { text: 'Meeting overdue' }, value: { html: <Count found={overdue} state="review-overdue" /> } },
        { key: { text: 'Lead professional has left' }, value: { html: <Count found={noLead} state="no-lead" /> } },
        {
          key: { text: 'Two have declined to lead' },
          value: { html: <Count found={declined} state="lead-declined" /> },
        },
        {
          key: { text: 'First assessment overdue' },
          value: { html: <Count found={unassessed} state="assessment-overdue" /> },
        },
        {
          key: { text: 'Supervision overdue' },
          value: { html: <Count found={unsupervised} state="supervision-overdue" /> },
        },
      ]}
    />
    <p class="govuk-body">
      <a class="govuk-link" href={plansPaths.measures}>
        See what is measured of family plans
      </a>
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={plansPaths.restrictedNotes}>
        Restricted notes
      </a>
    </p>
    {overdue.count + noLead.count + declined.count > 0 && (
      <ul class="govuk-list">
        {[...noLead.plans, ...declined.plans, ...overdue.plans].map((plan) => (
          <li>
            <a class="govuk-link" href={plansPaths.plan(plan.urlId)}>
              Lead: {plan.lead.name}
              {plan.lead.works ? '' : ' (has left)'}: {nextName(plan).toLowerCase()} {inWords(plan.nextReviewOn)}
            </a>{' '}
            <ClockTag state={reviewState(plan.nextReviewOn, today, clocks)} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Count = ({ found, state }: { found: Found; state: string }) => (
  <a class="govuk-link" href={`${plansPaths.plans}?whose=organisation&state=${state}`}>
    {found.count}
  </a>
);
