import { inWords } from '#kernel/local-date.ts';
import type { Child } from '#modules/people/index.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { YesOrNoQuestion } from '#platform/web/yes-or-no.tsx';
import { ADJUSTMENT_LABELS, type Adjustment, HELPED_LABELS } from '../adjustment.ts';
import { HELPED } from '../adjustment.rules.ts';

type Props = { child: Child; adjustment: Adjustment; entry: Entry; shown: Shown };

export const SayWhatChangedPage = ({ child, adjustment, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{child.name}</span>
      <h1 class="govuk-heading-l">What has changed?</h1>
      <SummaryList
        rows={[
          { key: { text: ADJUSTMENT_LABELS[adjustment.kind] }, value: { text: adjustment.what } },
          { key: { text: 'Since' }, value: { text: inWords(adjustment.from) } },
        ]}
      />
      <Form shown={shown} send="Record it" version={adjustment.version} keepsDraft>
        {govukRadios({
          ...choice(entry, 'helped'),
          fieldset: { legend: { text: `Did it help ${child.name}?`, classes: 'govuk-fieldset__legend--s' } },
          hint: { text: 'Ask them first.' },
          items: HELPED.map((value) => ({
            value,
            text: HELPED_LABELS[value],
            checked: isChosen(entry, 'helped', value),
          })),
        })}
        {govukTextarea({
          ...field(entry, 'whatChanged'),
          label: { text: 'What do you and they see that is different?', classes: 'govuk-label--s' },
          rows: 3,
        })}
        <YesOrNoQuestion entry={entry} name="goesOn" question="Does it go on?" />
      </Form>
    </div>
  </div>
);
