import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Plan } from '../plan/plan.ts';
import { LeadPhone } from '../team/lead-phone.page.tsx';
import { plansPaths } from '../plans.paths.ts';

type PlansPanelProps = {
  readonly plans: readonly Plan[];
  readonly openPath?: string | undefined;
  readonly withdrawPath?: string | undefined;
};

/** Plans as they stand on the page of a child or a family: who leads, and when it is reviewed. */
export const PlansPanel = ({ plans, openPath, withdrawPath }: PlansPanelProps) => (
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
    {openPath && (
      <p class="govuk-body">
        <a class="govuk-link" href={openPath}>
          Open a Team Around the Family
        </a>
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
      <Tag text="Open" classes="govuk-tag--green" /> Lead professional: {plan.lead.name}, {plan.lead.orgName}
      <LeadPhone lead={plan.lead} />. Next review: {inWords(plan.nextReviewOn)}
    </>
  ) : (
    <>
      <Tag text="Closed" classes="govuk-tag--grey" /> on {inWords(plan.closedOn)}: {plan.closedBecause}
    </>
  );
