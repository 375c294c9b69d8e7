import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Plan } from '../plan.ts';
import { plansPaths } from '../plans.paths.ts';

/** Plans as they stand on the page of a child or a family: who leads, and when it is reviewed. */
export const PlansPanel = ({ plans, openPath }: { plans: readonly Plan[]; openPath: string | undefined }) => (
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
  </>
);

const HowItStands = ({ plan }: { plan: Plan }) =>
  plan.closedOn === null ? (
    <>
      <Tag text="Open" classes="govuk-tag--green" /> Lead professional: {plan.lead.name}, {plan.lead.orgName}
      {plan.lead.phone && `, ${plan.lead.phone}`}. Next review: {inWords(plan.nextReviewOn)}
    </>
  ) : (
    <>
      <Tag text="Closed" classes="govuk-tag--grey" /> on {inWords(plan.closedOn)}: {plan.closedBecause}
    </>
  );
