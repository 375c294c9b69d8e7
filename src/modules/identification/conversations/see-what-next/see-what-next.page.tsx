import {
  type Agreement,
  AtRiskAdvice,
  type Child,
  type SafeguardingAdvice,
  peoplePaths,
} from '#modules/people/index.ts';
import { type Plan, plansPaths } from '#modules/plans/index.ts';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import { identificationPaths } from '../../identification.paths.ts';

type Props = {
  child: Child;
  atRisk: boolean;
  advice: SafeguardingAdvice;
  agreement: Agreement | undefined;
  plan: Plan | undefined;
  /** What a plan of one agency is called here. */
  universalPlus: string;
  paragraph: string;
};

export const SeeWhatNextPage = ({ child, atRisk, advice, agreement, plan, universalPlus, paragraph }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">{child.name}: what next</h1>
      {atRisk && (
        <>
          <h2 class="govuk-heading-m">You said that a child may be at risk now</h2>
          <AtRiskAdvice advice={advice} />
        </>
      )}
      <h2 class="govuk-heading-m">If the family would like more help</h2>
      <NextStep child={child} agreement={agreement} plan={plan} universalPlus={universalPlus} />
      <h2 class="govuk-heading-m">For your own safeguarding record</h2>
      {govukTextarea({
        id: 'paragraph',
        name: 'paragraph',
        label: { text: 'Copy this into the school’s own record' },
        hint: { text: 'RootED does not replace that record. Select the whole text, then copy it.' },
        value: paragraph,
        rows: 8,
        attributes: { readonly: true, 'data-copy': true },
      })}
      <p class="govuk-body">
        <a class="govuk-link" href={identificationPaths.mondayList}>
          Back to the Monday list
        </a>
      </p>
    </div>
  </div>
);

type NextStepProps = Pick<Props, 'child' | 'agreement' | 'plan' | 'universalPlus'>;

/** A flag leads to a conversation, a conversation to an agreement, and only an agreement to a family plan. */
const NextStep = ({ child, agreement, plan, universalPlus }: NextStepProps) => {
  if (plan) {
    return (
      <p class="govuk-body">
        There is a family plan, led by {plan.lead.name}, {plan.lead.orgName}:{' '}
        <a class="govuk-link" href={plansPaths.plan(plan.urlId)}>
          see the plan
        </a>
        .
      </p>
    );
  }
  if (agreement) {
    return (
      <p class="govuk-body">
        The family agreed to work together. For one need that your school can meet,{' '}
        <a class="govuk-link" href={plansPaths.openUniversalPlus(child.urlId)}>
          make a {universalPlus}
        </a>
        ; for more,{' '}
        <a class="govuk-link" href={plansPaths.open(child.urlId)}>
          open a Team Around the Family
        </a>
        .
      </p>
    );
  }
  return (
    <p class="govuk-body">
      Ask them. If they agree,{' '}
      <a class="govuk-link" href={peoplePaths.agreement(child.urlId)}>
        record their agreement to work together
      </a>
      ; then a Team Around the Family can be opened.
    </p>
  );
};
