import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SayWhileWriting } from '../../../plain-words/plain-words.page.tsx';
import type { HypothesisInHand } from '../hypothesis-in-hand.ts';

type Props = HypothesisInHand & { entry: Entry; shown: Shown };

export const WeighHypothesisPage = ({ hypothesis, words, entry, shown }: Props) => (
  <Column caption={hypothesis.because} heading="What speaks for or against it">
    <p class="govuk-body">What is seen: {hypothesis.seen}</p>
    <Form shown={shown} send="Write it down" keepsDraft>
      {govukRadios({
        ...choice(entry, 'speaks'),
        classes: 'govuk-radios--inline',
        fieldset: { legend: { text: 'Does it speak for it, or against it?', classes: 'govuk-fieldset__legend--s' } },
        items: [
          { value: 'for', text: 'For it', checked: isChosen(entry, 'speaks', 'for') },
          { value: 'against', text: 'Against it', checked: isChosen(entry, 'speaks', 'against') },
        ],
      })}
      {govukTextarea({
        ...field(entry, 'text'),
        label: { text: 'What is it?', classes: 'govuk-label--s' },
        hint: { text: 'What was seen or said, by whom, when.' },
        rows: 4,
      })}
      <SayWhileWriting words={words} />
    </Form>
  </Column>
);
