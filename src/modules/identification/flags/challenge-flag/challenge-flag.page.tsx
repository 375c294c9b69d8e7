import type { Child } from '#modules/people/index.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInsetText, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Flag } from '../flags.queries.ts';
import { ON_BEHALF_OF, ON_BEHALF_OF_LABELS } from './challenge.rules.ts';

type Props = { child: Child; flag: Flag; entry: Entry; shown: Shown };

export const ChallengeFlagPage = ({ child, flag, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">{child.name}: this flag is wrong</h1>
      {govukInsetText({ text: flag.reasons.join(' ') })}
      <p class="govuk-body">
        What you write is kept, and shown wherever the flag is. If marks are wrong, they are put right in the school’s
        own register, and come in with its next file.
      </p>
      <Form shown={shown} send="Keep the challenge" keepsDraft>
        {govukRadios({
          ...choice(entry, 'onBehalfOf'),
          fieldset: { legend: { text: 'Who says that it is wrong?', classes: 'govuk-fieldset__legend--s' } },
          items: ON_BEHALF_OF.map((value) => ({
            value,
            text: ON_BEHALF_OF_LABELS[value],
            checked: isChosen(entry, 'onBehalfOf', value),
          })),
        })}
        {govukTextarea({
          ...field(entry, 'whatIsWrong'),
          label: { text: 'What is wrong?', classes: 'govuk-label--s' },
          hint: { text: 'In their own words, as far as you can.' },
          rows: 5,
        })}
      </Form>
    </div>
  </div>
);
