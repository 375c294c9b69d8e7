import { inWords } from '#kernel/local-date.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { assessmentPaths } from '../assessment/assessment.paths.ts';
import { OUTCOME_LABELS } from '../close-plan/close-plan.page.tsx';
import { ruleOnAnotherNeed } from '../content/add-need/need.rules.ts';
import type { Action, Need } from '../content/plan-content.ts';
import { ACTION_STATUS_LABELS, NO_NEED } from '../content/plan-words.ts';
import { aboutInWords } from '../content/questions.page.tsx';
import { type PlanInHand, WHOLE_FAMILY } from '../plan/plan-in-hand.ts';
import { plansPaths } from '../plans.paths.ts';
import type { LoadedPlan } from './loaded-plan.ts';

type Props = Pick<LoadedPlan, 'inHand' | 'needs' | 'actions' | 'actionParts'>;

/** What the family needs: each need with what is wanted, and what is done about it. */
export const NeedList = ({ inHand, needs, actions, actionParts }: Props) => {
  const { kind, urlId, myRole } = inHand.plan;
  const mayAdd = myRole !== null && ruleOnAnotherNeed(kind, needs).allowed;
  return (
    <>
      <h2 class="govuk-heading-m">{kind === 'taf' ? 'Needs' : 'The need'}</h2>
      {needs.length === 0 && <p class="govuk-body">{NO_NEED}</p>}
      {needs.map((need) => (
        <NeedCard
          inHand={inHand}
          need={need}
          actions={actions.filter(({ needId }) => needId === need.id)}
          actionParts={actionParts}
        />
      ))}
      {mayAdd &&
        govukButton({ text: 'Add a need', href: plansPaths.addNeed(urlId), classes: 'govuk-button--secondary' })}
    </>
  );
};

type CardProps = Omit<Props, 'needs'> & { need: Need };

const NeedCard = ({ inHand, need, actions, actionParts }: CardProps) => {
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
        {
          key: { text: 'Actions' },
          value: { html: <Actions plan={plan} actions={actions} actionParts={actionParts} /> },
        },
        { key: { text: 'Progress' }, value: { text: progressInWords(need, actions) } },
        need.foundIn && foundInRow(inHand, need.foundIn),
      ]}
    />
  );
};

/** What came of it; until that is said, how much of what was agreed is done. */
function progressInWords({ outcome }: Need, actions: readonly Action[]): string {
  if (outcome !== null) return `Outcome: ${OUTCOME_LABELS[outcome]}`;
  if (actions.length === 0) return 'Nothing is agreed to be done yet';
  return `${actions.filter(({ status }) => status === 'done').length} of ${actions.length} done`;
}

/** The way back to the words of the assessment that it was made of. */
function foundInRow({ plan, persons }: PlanInHand, { question, personId, wholeFamily, sensitivity }: FoundIn) {
  const key = wholeFamily ? WHOLE_FAMILY : persons.find((person) => person.personId === personId)?.key;
  if (key === undefined) return false;
  const href = assessmentPaths.question(plan.urlId, key, question, sensitivity);
  return {
    key: { text: 'Found in' },
    value: {
      html: (
        <a class="govuk-link" href={href}>
          The answer in the assessment
        </a>
      ),
    },
  };
}

type FoundIn = NonNullable<Need['foundIn']>;

/** On a plan of one need nothing else lists what is to be done: each is followed from here. */
const Actions = ({ plan, actions, actionParts }: Pick<Props, 'actions' | 'actionParts'> & Pick<PlanInHand, 'plan'>) =>
  actions.length === 0 ? (
    <>None yet</>
  ) : (
    <ul class="govuk-list">
      {actions.map((action) => (
        <li>
          {plan.kind === 'universal-plus' && plan.myRole && action.status === 'open' ? (
            <a class="govuk-link" href={plansPaths.settleAction(plan.urlId, action.urlId)}>
              {action.what}
            </a>
          ) : (
            action.what
          )}
          , {action.owner}, by {inWords(action.dueOn)}{' '}
          <Tag
            text={ACTION_STATUS_LABELS[action.status]}
            classes={action.status === 'done' ? 'govuk-tag--green' : 'govuk-tag--grey'}
          />
          {action.success !== '' && <p class="govuk-hint govuk-!-margin-bottom-1">It worked if: {action.success}</p>}
          {action.why && <p class="govuk-hint">{action.why}</p>}
          {actionParts.get(action.id)}
          <ChangeLink plan={plan} action={action} />
        </li>
      ))}
    </ul>
  );

const ChangeLink = ({ plan, action }: Pick<PlanInHand, 'plan'> & { action: Action }) =>
  plan.myRole && action.status === 'open' ? (
    <p class="govuk-!-margin-bottom-1 govuk-!-display-none-print">
      <a class="govuk-link" href={plansPaths.changeAction(plan.urlId, action.urlId)}>
        Change<span class="govuk-visually-hidden"> who does it, what or when: {action.what}</span>
      </a>
    </p>
  ) : (
    <></>
  );
