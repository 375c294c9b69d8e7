import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { AboutQuestion, SensitivityQuestion } from '../../../content/questions.page.tsx';
import type { Sensitivity } from '../../../content/sensitivity.ts';
import { SayWhileWriting } from '../../../plain-words/plain-words.page.tsx';
import type { PlainWord } from '../../../plain-words/plain-words.rules.ts';
import type { PlanInHand } from '../../../plan/plan-in-hand.ts';

type Props = {
  inHand: PlanInHand;
  sensitivities: readonly Sensitivity[];
  words: readonly PlainWord[];
  entry: Entry;
  shown: Shown;
};

export const AddHypothesisPage = ({ inHand, sensitivities, words, entry, shown }: Props) => (
  <Column caption={`${inHand.title}: assessment`} heading="Add what may explain it">
    <Form shown={shown} send="Write it down" keepsDraft>
      <AboutQuestion entry={entry} inHand={inHand} />
      {govukTextarea({
        ...field(entry, 'seen'),
        label: { text: 'What is seen?', classes: 'govuk-label--s' },
        hint: { text: 'What somebody does or says, when and how often, without a word for why.' },
        rows: 3,
      })}
      {govukInput({
        ...field(entry, 'because'),
        label: { text: 'What may explain it?', classes: 'govuk-label--s' },
        hint: { text: 'One thought. Another explanation is added by itself: there is nearly always more than one.' },
      })}
      {govukTextarea({
        ...field(entry, 'for'),
        label: { text: 'What speaks for it?', classes: 'govuk-label--s' },
        rows: 3,
      })}
      {govukTextarea({
        ...field(entry, 'against'),
        label: { text: 'What speaks against it?', classes: 'govuk-label--s' },
        hint: { text: 'When does it not happen? What would you see if it were something else?' },
        rows: 3,
      })}
      <SayWhileWriting words={words} />
      <SensitivityQuestion entry={entry} mine={sensitivities} />
    </Form>
  </Column>
);
