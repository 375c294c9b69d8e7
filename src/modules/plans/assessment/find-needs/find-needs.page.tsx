import { Column } from '#platform/web/column.tsx';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { aboutInWords } from '../../content/questions.page.tsx';
import { SENSITIVITY_LABELS } from '../../content/sensitivity.ts';
import { Written } from '../../content/written.page.tsx';
import { plansPaths } from '../../plans.paths.ts';
import type { AssessmentInHand } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import type { Answer, Topic } from '../assessment.ts';
import { isTaken } from './found-needs.rules.ts';

type Props = AssessmentInHand & { readonly answers: readonly Answer[]; readonly taken: readonly Topic[] };

export const FindNeedsPage = ({ inHand, questions, answers, taken }: Props) => (
  <Column caption={`${inHand.title}: assessment`} heading="Needs for the plan">
    <p class="govuk-body">
      What was found to be hard or missing. The family chooses what the plan is about; not all of it has to be.
    </p>
    {answers.length === 0 && <p class="govuk-body">No answer says yet that something is hard or missing.</p>}
    {answers.map((answer) => (
      <SummaryList
        card={{ title: { text: questions.find(({ code }) => code === answer.question)?.name ?? answer.asked } }}
        rows={[
          { key: { text: 'About' }, value: { text: aboutInWords(answer, inHand.persons) } },
          { key: { text: 'What is hard, or missing' }, value: { html: <Written text={answer.needs} /> } },
          answer.sensitivity !== 'general' && {
            key: { text: 'Kept apart' },
            value: { text: SENSITIVITY_LABELS[answer.sensitivity] },
          },
          {
            key: { text: 'In the plan' },
            value: { html: <InThePlan answer={answer} plan={inHand.plan} taken={taken} /> },
          },
        ]}
      />
    ))}
    {govukButton({
      text: 'Go to the plan',
      href: plansPaths.plan(inHand.plan.urlId),
      classes: 'govuk-button--secondary',
    })}
  </Column>
);

type InThePlanProps = { answer: Answer; plan: AssessmentInHand['inHand']['plan']; taken: readonly Topic[] };

const InThePlan = ({ answer, plan, taken }: InThePlanProps) => {
  const isIn = isTaken(answer, taken);
  return (
    <>
      {isIn ? <Tag text="Yes" classes="govuk-tag--green" /> : <>Not yet</>}{' '}
      {plan.myRole && (
        <a class="govuk-link" href={assessmentPaths.makeNeed(plan.urlId, answer.urlId)}>
          {isIn ? 'Make another need of it' : 'Make it a need of the plan'}
          <span class="govuk-visually-hidden">: {answer.asked}</span>
        </a>
      )}
    </>
  );
};
