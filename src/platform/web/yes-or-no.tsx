import type { Markup } from './answer.ts';
import { oneOf } from './fields.ts';
import { type Entry, choice, isChosen } from './form-fields.ts';
import { govukRadios } from './govuk/macros.ts';

/** The field of a question that is answered with yes or no. */
export const yesOrNo = (missing: string) => oneOf(['yes', 'no'], missing);

type YesOrNoQuestionProps = {
  entry: Entry;
  name: string;
  question: string;
  hint?: string;
  /** What is shown at once to whoever says yes. */
  ifYes?: Markup;
};

export const YesOrNoQuestion = ({ entry, name, question, hint, ifYes }: YesOrNoQuestionProps) =>
  govukRadios({
    ...choice(entry, name),
    ...(ifYes ? {} : { classes: 'govuk-radios--inline' }),
    fieldset: { legend: { text: question, classes: 'govuk-fieldset__legend--s' } },
    ...(hint ? { hint: { text: hint } } : {}),
    items: [
      {
        value: 'yes',
        text: 'Yes',
        checked: isChosen(entry, name, 'yes'),
        ...(ifYes ? { conditional: { html: ifYes } } : {}),
      },
      { value: 'no', text: 'No', checked: isChosen(entry, name, 'no') },
    ],
  });

/** How an answer that was kept reads; null where nobody said. */
export const yesOrNoInWords = (is: boolean | null): string => (is === null ? 'Not recorded' : is ? 'Yes' : 'No');
