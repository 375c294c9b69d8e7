import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SayWhileWriting } from '../../../plain-words/plain-words.page.tsx';
import type { HypothesisInHand } from '../hypothesis-in-hand.ts';
import { STANDING_LABELS } from '../hypothesis.ts';

type Props = HypothesisInHand & { entry: Entry; shown: Shown };

export const RevisitHypothesisPage = ({ hypothesis, words, entry, shown }: Props) => (
  <Column caption={hypothesis.because} heading="Look at it again">
    <p class="govuk-body">What is seen: {hypothesis.seen}</p>
    <Form shown={shown} send="Write it down" keepsDraft>
      {govukRadios({
        ...choice(entry, 'standing'),
        fieldset: { legend: { text: 'How does it stand now?', classes: 'govuk-fieldset__legend--s' } },
        items: Object.entries(STANDING_LABELS).map(([value, label]) => ({
          value,
          text: label,
          checked: isChosen(entry, 'standing', value),
        })),
      })}
      {govukTextarea({
        ...field(entry, 'why'),
        label: { text: 'What makes you think so?', classes: 'govuk-label--s' },
        rows: 4,
      })}
      <SayWhileWriting words={words} />
    </Form>
  </Column>
);
