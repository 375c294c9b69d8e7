import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInput, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import { CHANGED_LABELS, ENDING_LABELS } from '../request-words.ts';

/** How it ended and what changed. `counted`: each session was kept, so nobody is asked how many there were. */
export const EndingBoxes = ({
  entry,
  counted,
  about,
}: {
  entry: Entry;
  counted: boolean;
  about?: string | undefined;
}) => (
  <>
    {oneOfThese(entry, 'ending', 'How did it end?', ENDING_LABELS)}
    {oneOfThese(
      entry,
      'changed',
      'How much has changed?',
      { ...CHANGED_LABELS, 'not-known': 'We do not know' },
      'As the family and you see it together. Leave it open if the help never began.',
    )}
    {!counted && (
      <>
        {howMany(entry, 'sessions', 'How many times were agreed? (optional)', 'Without those that were called off.')}
        {howMany(entry, 'came', 'To how many did they come?')}
      </>
    )}
    {govukTextarea({
      ...field(entry, 'words'),
      label: { text: 'In words: what do the family and you see?', classes: 'govuk-label--s' },
      hint: {
        text:
          about ??
          'What is different now, what helped, what is still wanted. Who asked reads it, and may show it to the family.',
      },
      rows: 5,
    })}
  </>
);

const oneOfThese = (
  entry: Entry,
  name: string,
  question: string,
  items: Readonly<Record<string, string>>,
  hint?: string,
) =>
  govukRadios({
    ...choice(entry, name),
    fieldset: { legend: { text: question, classes: 'govuk-fieldset__legend--m' } },
    ...(hint ? { hint: { text: hint } } : {}),
    items: Object.entries(items).map(([value, text]) => ({ value, text, checked: isChosen(entry, name, value) })),
  });

const howMany = (entry: Entry, name: string, text: string, hint?: string) =>
  govukInput({
    ...field(entry, name),
    label: { text, classes: 'govuk-label--s' },
    ...(hint ? { hint: { text: hint } } : {}),
    classes: 'govuk-input--width-3',
    inputmode: 'numeric',
  });
