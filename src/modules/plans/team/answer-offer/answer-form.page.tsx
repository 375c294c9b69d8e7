import { z } from 'zod';
import { Column } from '#platform/web/column.tsx';
import { oneOf, optionalText } from '#platform/web/fields.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';

/** Whoever is asked for something of a plan says yes, or no and why. */
export const answerFields = z.object({
  answer: oneOf(['accept', 'decline'], 'Say whether you accept'),
  why: optionalText(500),
});

export const ANSWER_REFUSALS = {
  'why-missing': { field: 'why', message: 'Say why you cannot' },
  'offer-gone': { message: 'You are not asked any more' },
} as const;

type Props = {
  heading: string;
  /** What somebody may know before they say yes: not yet who the family is. */
  known: readonly (readonly [string, string])[];
  /** What follows from a yes. */
  then: string;
  question: string;
  whyNot: string;
  entry: Entry;
  shown: Shown;
};

export const AnswerForm = ({ heading, known, then, question, whyNot, entry, shown }: Props) => (
  <Column heading={heading}>
    <SummaryList rows={known.map(([key, text]) => ({ key: { text: key }, value: { text } }))} />
    <p class="govuk-body">{then}</p>
    <Form shown={shown} send="Answer">
      {govukRadios({
        ...choice(entry, 'answer'),
        fieldset: { legend: { text: question, classes: 'govuk-fieldset__legend--s' } },
        items: [
          { value: 'accept', text: 'Yes, I accept', checked: isChosen(entry, 'answer', 'accept') },
          {
            value: 'decline',
            text: 'No, I cannot',
            checked: isChosen(entry, 'answer', 'decline'),
            conditional: { html: govukTextarea({ ...field(entry, 'why'), label: { text: whyNot }, rows: 3 }) },
          },
        ],
      })}
    </Form>
  </Column>
);
