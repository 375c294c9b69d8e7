import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { OUTCOME_LABELS } from '../close-plan/close-plan.page.tsx';
import type { Action, Need } from '../content/plan-content.ts';
import type { PartsOfActions } from '../panels.ts';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import { ACTION_STATUS_LABELS } from '../content/plan-words.ts';
import { plansPaths } from '../plans.paths.ts';
import { aboutInWords } from '../content/questions.page.tsx';

type Props = {
  inHand: PlanInHand;
  needs: readonly Need[];
  actions: readonly Action[];
  actionParts: PartsOfActions;
};

/** What the family needs: each need with what is wanted, and what is done about it. */
export const NeedList = ({ inHand, needs, actions, actionParts }: Props) => (
  <>
    <h2 class="govuk-heading-m">Needs</h2>
    {needs.length === 0 && (
      <p class="govuk-body">{inHand.everyone ? 'No need is recorded yet.' : 'No need that you may see.'}</p>
    )}
    {needs.map((need) => (
      <NeedCard
        inHand={inHand}
        need={need}
        actions={actions.filter(({ needId }) => needId === need.id)}
        actionParts={actionParts}
      />
    ))}
  </>
);

const NeedCard = ({ inHand, need, actions, actionParts }: Omit<Props, 'needs'> & { need: Need }) => {
  const { plan, persons } = inHand;
  return (
    <SummaryList
      card={{
        title: { text: need.name, headingLevel: 3 },
        ...(plan.myRole
          ? {
              actions: {
                items: [
                  { href: plansPaths.addAction(plan.urlId, need.urlId), text: 'Add an action' },
                  { href: plansPaths.changeNeed(plan.urlId, need.urlId), text: 'Change' },
                ],
              },
            }
          : {}),
      }}
      rows={[
        { key: { text: 'About' }, value: { text: aboutInWords(need, persons) } },
        { key: { text: 'Wanted' }, value: { text: need.wanted } },
        need.outcome !== null && { key: { text: 'Outcome' }, value: { text: OUTCOME_LABELS[need.outcome] } },
        { key: { text: 'Actions' }, value: { html: <Actions actions={actions} actionParts={actionParts} /> } },
      ]}
    />
  );
};

const Actions = ({ actions, actionParts }: Pick<Props, 'actions' | 'actionParts'>) =>
  actions.length === 0 ? (
    <>None yet</>
  ) : (
    <ul class="govuk-list">
      {actions.map((action) => (
        <li>
          {action.what}, {action.owner}, by {inWords(action.dueOn)}{' '}
          <Tag
            text={ACTION_STATUS_LABELS[action.status]}
            classes={action.status === 'done' ? 'govuk-tag--green' : 'govuk-tag--grey'}
          />
          {action.success !== '' && <p class="govuk-hint govuk-!-margin-bottom-1">It worked if: {action.success}</p>}
          {action.why && <p class="govuk-hint">{action.why}</p>}
          {actionParts.get(action.id)}
        </li>
      ))}
    </ul>
  );
