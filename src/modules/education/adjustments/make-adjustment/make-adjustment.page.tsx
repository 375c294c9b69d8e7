import type { Child } from '#modules/people/index.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { ADJUSTMENT_HINTS, ADJUSTMENT_LABELS } from '../adjustment.ts';
import { ADJUSTMENT_KINDS } from '../adjustment.rules.ts';

type Props = { child: Child; entry: Entry; shown: Shown };

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });

export const MakeAdjustmentPage = ({ child, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{child.name}</span>
      <h1 class="govuk-heading-l">What will your school do differently?</h1>
      <p class="govuk-body">
        Agree it with {child.name} and their parents or carers. Everybody who works with {child.name} sees it, so say
        what the school does, and not why.
      </p>
      <Form shown={shown} send="Record it" keepsDraft>
        {govukRadios({
          ...choice(entry, 'kind'),
          fieldset: legend('What is it about?'),
          items: ADJUSTMENT_KINDS.map((kind) => ({
            value: kind,
            text: ADJUSTMENT_LABELS[kind],
            hint: { text: ADJUSTMENT_HINTS[kind] },
            checked: isChosen(entry, 'kind', kind),
          })),
        })}
        {govukTextarea({
          ...field(entry, 'what'),
          label: { text: 'What will be different?', classes: 'govuk-label--s' },
          rows: 3,
        })}
        {govukDateInput({ ...dateField(entry, 'from'), fieldset: legend('From when?') })}
        {govukDateInput({
          ...dateField(entry, 'until'),
          fieldset: legend('Until when?'),
          hint: {
            text: 'A changed timetable needs a last day. Leave it empty where something else goes on as long as it helps.',
          },
        })}
      </Form>
    </div>
  </div>
);
