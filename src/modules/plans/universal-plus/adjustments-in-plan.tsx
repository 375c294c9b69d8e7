import { AdjustmentList, adjustmentsOf, listAdjustments } from '#modules/education/index.ts';
import type { PlanPanel } from '../panels.ts';

/**
 * On a plan's page: what the schools of its children do differently now, or did since it was opened; on the plan of one
 * organisation, for who works on it at the school, with the way to change that.
 */
export const adjustmentsInPlan: PlanPanel = {
  name: 'adjustments',
  needs: 'plans:see',
  order: 10,
  after: 'needs',
  async load(asked, { plan, persons }) {
    const child = persons.find(({ openedFor }) => openedFor);
    const ofTheOne =
      plan.myRole && plan.kind === 'universal-plus' && child
        ? await adjustmentsOf(asked, { id: child.personId, urlId: child.urlId })
        : undefined;
    if (ofTheOne) return ofTheOne;
    const all = await listAdjustments(
      asked.tx,
      persons.map(({ personId }) => personId),
    );
    const inTime = all.filter(({ helped, from }) => helped === null || from >= plan.openedOn);
    if (inTime.length === 0) return undefined;
    const children = persons.map(({ personId, name }) => ({
      name,
      adjustments: inTime.filter((adjustment) => adjustment.personId === personId),
    }));
    return (
      <>
        <h2 class="govuk-heading-m">What school does differently</h2>
        {children
          .filter(({ adjustments }) => adjustments.length > 0)
          .map(({ name, adjustments }) => (
            <>
              <h3 class="govuk-heading-s">For {name}</h3>
              <AdjustmentList adjustments={adjustments} />
            </>
          ))}
      </>
    );
  },
};
