import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { type Plan, nextName } from '../plan/plan.ts';
import { LeadPhone } from '../team/lead-phone.page.tsx';
import { plansPaths } from '../plans.paths.ts';

type PlansPanelProps = {
  readonly plans: readonly Plan[];
  readonly openPath?: string | undefined;
  readonly universalPlus?: { readonly path: string; readonly name: string } | undefined;
  readonly withdrawPath?: string | undefined;
};

/** Plans as they stand on the page of a child or a family: who leads, and when they meet next. */
export const PlansPanel = ({ plans, openPath, universalPlus, withdrawPath }: PlansPanelProps) => (
  <>
    <h2 class="govuk-heading-m">Family plan</h2>
    {plans.length === 0 && <p class="govuk-body">There is no family plan.</p>}
    {plans.map((plan) => (
      <SummaryList
        rows={[
          {
            key: {
              html: (
                <a class="govuk-link" href={plansPaths.plan(plan.urlId)}>
                  Opened on {inWords(plan.openedOn)}
                </a>
              ),
            },
            value: { html: <HowItStands plan={plan} /> },
          },
        ]}
      />
    ))}
    {universalPlus && (
      <p class="govuk-body">
        <a class="govuk-link" href={universalPlus.path}>
          Make a {universalPlus.name}
        </a>{' '}
        for one need that your organisation can meet
      </p>
    )}
    {openPath && (
      <p class="govuk-body">
        <a class="govuk-link" href={openPath}>
          Open a Team Around the Family
        </a>{' '}
        for several needs, or where several organisations work together
      </p>
    )}
    {withdrawPath && (
      <p class="govuk-body">
        <a class="govuk-link" href={withdrawPath}>
          The family no longer agrees to work together
        </a>
      </p>
    )}
  </>
);

const HowItStands = ({ plan }: { plan: Plan }) =>
  plan.closedOn === null ? (
    <>
      <Tag text="Open" classes="govuk-tag--green" /> {plan.kindName}. Lead professional: {plan.lead.name},{' '}
      {plan.lead.orgName}
      <LeadPhone lead={plan.lead} />. {nextName(plan)}: {inWords(plan.nextReviewOn)}
    </>
  ) : (
    <>
      <Tag text="Closed" classes="govuk-tag--grey" /> on {inWords(plan.closedOn)}: {plan.closedBecause}
    </>
  );
