import { govukButton } from '#platform/web/govuk/macros.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import type { DirectWork } from '../direct-work.queries.ts';
import { WorkList } from './work-list.page.tsx';

export const WORK_LATELY = 3;

/** On a plan's page: what was done with the family last, and the way to the rest. */
export const WorkLately = ({
  inHand: { plan, persons },
  work,
}: {
  inHand: PlanInHand;
  work: readonly DirectWork[];
}) => {
  const child = persons.find(({ openedFor }) => openedFor);
  return (
    <>
      <h2 class="govuk-heading-m">Visits and contacts</h2>
      {plan.myRole &&
        child?.inFull &&
        govukButton({
          text: 'Record a visit or a contact',
          href: plansPaths.recordWork(child.urlId),
          classes: 'govuk-button--secondary',
        })}
      {work.length === 0 && <p class="govuk-body">None that you may see.</p>}
      <WorkList work={work.slice(0, WORK_LATELY)} />
      {work.length > WORK_LATELY && (
        <p class="govuk-body">
          <a class="govuk-link" href={plansPaths.workOfPlan(plan.urlId)}>
            See all visits and contacts
          </a>
        </p>
      )}
    </>
  );
};
