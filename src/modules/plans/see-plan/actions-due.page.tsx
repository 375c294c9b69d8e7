import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Action } from '../content/plan-content.ts';
import type { Plan } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';
import type { LoadedPlan } from './loaded-plan.ts';

/** What is to be done, the soonest first, and by whom. */
export const ActionsDue = ({ inHand: { plan }, actions, today }: Pick<LoadedPlan, 'inHand' | 'actions' | 'today'>) => {
  const open = actions.filter(({ status }) => status === 'open');
  return (
    <>
      <h2 class="govuk-heading-m">Actions due</h2>
      {open.length === 0 ? (
        <p class="govuk-body">No open action that you may see.</p>
      ) : (
        <SummaryList
          rows={open.map((action) => ({
            key: { html: <ActionLink plan={plan} action={action} /> },
            value: { html: <WhoByWhen action={action} today={today} /> },
          }))}
        />
      )}
    </>
  );
};

/** Whoever is on the team says what became of it. */
const ActionLink = ({ plan, action }: { plan: Plan; action: Action }) =>
  plan.myRole ? (
    <a class="govuk-link" href={plansPaths.settleAction(plan.urlId, action.urlId)}>
      {action.what}
    </a>
  ) : (
    <>{action.what}</>
  );

const WhoByWhen = ({ action, today }: { action: Action; today: LocalDate }) => (
  <>
    {action.owner}, by {inWords(action.dueOn)} {action.dueOn < today && <Tag text="Overdue" classes="govuk-tag--red" />}
  </>
);
