import { AtRiskQuestion, type SafeguardingAdvice } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, dateField, field } from '#platform/web/form-fields.ts';
import { govukDateInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import { AboutQuestion, SensitivityQuestion } from '../questions.page.tsx';
import type { Sensitivity } from '../sensitivity.ts';

type Props = {
  inHand: PlanInHand;
  sensitivities: readonly Sensitivity[];
  advice: SafeguardingAdvice;
  entry: Entry;
  shown: Shown;
};

export const AddNotePage = ({ inHand, sensitivities, advice, entry, shown }: Props) => (
  <Column caption={inHand.title} heading="Add a note">
    <Form shown={shown} send="Add the note" keepsDraft>
      {govukDateInput({
        ...dateField(entry, 'happenedOn'),
        fieldset: { legend: { text: 'When was it?', classes: 'govuk-fieldset__legend--s' } },
      })}
      <AboutQuestion entry={entry} inHand={inHand} />
      {govukTextarea({
        ...field(entry, 'text'),
        label: { text: 'What happened?', classes: 'govuk-label--s' },
        hint: {
          text: 'Write so that the child could read it. What was said and seen, whose words they are, what follows.',
        },
        rows: 8,
      })}
      <SensitivityQuestion entry={entry} mine={sensitivities} />
      <AtRiskQuestion entry={entry} advice={advice} />
    </Form>
  </Column>
);
