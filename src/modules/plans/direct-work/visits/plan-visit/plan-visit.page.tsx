import type { Child, SafeguardingAdvice } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInput, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SensitivityQuestion } from '../../../content/questions.page.tsx';
import type { Sensitivity } from '../../../content/sensitivity.ts';
import { BeforeVisiting } from '../../before-visiting/before-visiting.page.tsx';
import { HOW_LABELS } from '../../work-words.ts';

type Props = {
  child: Child;
  advice: SafeguardingAdvice | undefined;
  sensitivities: readonly Sensitivity[];
  entry: Entry;
  shown: Shown;
};

export const PlanVisitPage = ({ child, advice, sensitivities, entry, shown }: Props) => (
  <Column caption={child.name} heading="Plan a visit or a call">
    {advice && <BeforeVisiting advice={advice} />}
    <Form shown={shown} send="Put it on my list">
      {govukRadios({
        ...choice(entry, 'how'),
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: 'How?', classes: 'govuk-fieldset__legend--s' } },
        items: Object.entries(HOW_LABELS).map(([value, text]) => ({
          value,
          text,
          checked: isChosen(entry, 'how', value),
        })),
      })}
      {govukDateInput({
        ...dateField(entry, 'plannedOn'),
        fieldset: { legend: { text: 'When?', classes: 'govuk-fieldset__legend--s' } },
      })}
      {govukInput({
        ...field(entry, 'atTime'),
        label: { text: 'At what time? (optional)', classes: 'govuk-label--s' },
        hint: { text: 'Like 9:30' },
        classes: 'govuk-input--width-5',
        inputmode: 'numeric',
      })}
      {govukInput({
        ...field(entry, 'whatFor'),
        label: { text: 'What for?', classes: 'govuk-label--s' },
        hint: { text: 'Who works with the child sees it: when you will be there, and what for.' },
      })}
      <SensitivityQuestion entry={entry} mine={sensitivities} />
    </Form>
  </Column>
);
