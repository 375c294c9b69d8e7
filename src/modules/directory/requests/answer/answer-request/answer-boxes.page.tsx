import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInput, govukRadios, govukSelect, govukTextarea } from '#platform/web/govuk/macros.ts';
import { DECLINED_BECAUSE } from '../../request.ts';
import { DECLINED_LABELS } from '../../request-words.ts';

/** A service's answer, with what everybody will read of its places from then on. `about`: what may not be written in words. */
export const AnswerBoxes = ({ entry, about }: { entry: Entry; about?: string }) => (
  <>
    {govukRadios({
      ...choice(entry, 'answer'),
      fieldset: { legend: { text: 'Can the service help?', classes: 'govuk-fieldset__legend--m' } },
      items: [
        answer(entry, 'accepted', 'Yes', 'The directory will say: takes requests now.'),
        answer(
          entry,
          'waiting',
          'Not now: they go on the waiting list',
          'The directory will say that the wait is about so many weeks.',
          howLong(entry),
        ),
        answer(
          entry,
          'declined',
          'No',
          'The directory will say “full” if that is the reason; else it stays as it is.',
          whyNot(entry),
        ),
        answer(entry, 'asked', 'I have a question first', 'The directory stays as it is.'),
      ],
    })}
    {govukTextarea({
      ...field(entry, 'words'),
      label: { text: 'What do you want to tell them?', classes: 'govuk-label--s' },
      hint: {
        text:
          about ??
          'When it can begin, what to bring, or what you ask. Who asks reads it, and may show it to the family.',
      },
      rows: 5,
    })}
  </>
);

const answer = (entry: Entry, value: string, text: string, hint: string, html?: ReturnType<typeof govukInput>) => ({
  value,
  text,
  hint: { text: hint },
  checked: isChosen(entry, 'answer', value),
  ...(html ? { conditional: { html } } : {}),
});

const howLong = (entry: Entry) =>
  govukInput({
    ...field(entry, 'weeks'),
    label: { text: 'About how many weeks?' },
    classes: 'govuk-input--width-3',
    inputmode: 'numeric',
  });

const whyNot = (entry: Entry) =>
  govukSelect({
    ...field(entry, 'reason'),
    label: { text: 'Why not?' },
    items: [
      { value: '', text: 'Choose a reason' },
      ...DECLINED_BECAUSE.map((value) => ({
        value,
        text: DECLINED_LABELS[value],
        selected: isChosen(entry, 'reason', value),
      })),
    ],
  });
