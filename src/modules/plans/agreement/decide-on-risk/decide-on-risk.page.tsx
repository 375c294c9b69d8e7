import { when } from '#kernel/when.ts';
import { AtRiskQuestion, type SafeguardingAdvice } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInsetText, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SensitivityQuestion } from '../../content/questions.page.tsx';
import type { Sensitivity } from '../../content/sensitivity.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import { whoStops } from '../who-stops.ts';
import type { Withdrawal } from '../withdrawals.queries.ts';

type Props = {
  inHand: PlanInHand;
  withdrawal: Withdrawal;
  sensitivities: readonly Sensitivity[];
  advice: SafeguardingAdvice;
  dataProtectionPath: string;
  entry: Entry;
  shown: Shown;
};

export const DecideOnRiskPage = (props: Props) => {
  const { inHand, withdrawal, sensitivities, advice, entry, shown } = props;
  return (
    <Column caption={inHand.title} heading="Decide what stopping means for the children">
      <p class="govuk-body">
        {whoStops(withdrawal, inHand.persons)} no longer agrees to work together. {withdrawal.recordedBy} recorded it on{' '}
        {when(withdrawal.recordedAt)}.
      </p>
      {govukInsetText({
        text: `Access closes when you save this, and on ${when(withdrawal.closesAt)} in any case.`,
      })}
      <p class="govuk-body">
        Stopping is their right, and no reason to worry by itself. The question is what nobody will see any more, and
        whether somebody should do something about it.{' '}
        <a class="govuk-link" href={props.dataProtectionPath}>
          What stays when they stop
        </a>
      </p>
      <Form shown={shown} send="Record the decision and close access" keepsDraft warning>
        {govukTextarea({
          ...field(entry, 'risk'),
          label: { text: 'What does stopping mean for the children?', classes: 'govuk-label--s' },
          hint: { text: 'What is going well without us, what may get harder, who else sees them' },
          rows: 5,
        })}
        {govukTextarea({
          ...field(entry, 'willDo'),
          label: { text: 'What will be done, and by whom?', classes: 'govuk-label--s' },
          hint: { text: 'It may be nothing more than who they can call. Write so that they could read it.' },
          rows: 5,
        })}
        <SensitivityQuestion entry={entry} mine={sensitivities} />
        <AtRiskQuestion entry={entry} advice={advice} />
      </Form>
    </Column>
  );
};
