import { type Entry, field, isChosen, choice } from '#platform/web/form-fields.ts';
import { govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import { SAID_KINDS, SAID_LABELS } from './said.ts';

/** The three boxes in which somebody says how they see it. None must be filled. */
export const SaidBoxes = ({ entry }: { entry: Entry }) => (
  <>
    {SAID_KINDS.map((kind) =>
      govukTextarea({
        ...field(entry, kind),
        label: { text: SAID_LABELS[kind], classes: 'govuk-label--s' },
        rows: 4,
      }),
    )}
  </>
);

/** 0 to 10, in words for who listens to the page; nothing chosen is no answer. */
export const ScoreQuestion = ({ entry, question }: { entry: Entry; question: string }) =>
  govukRadios({
    ...choice(entry, 'score'),
    classes: 'govuk-radios--inline govuk-radios--small',
    fieldset: { legend: { text: question, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: 'You can leave this out.' },
    items: Array.from({ length: 11 }, (_, score) => ({
      value: String(score),
      text: String(score),
      checked: isChosen(entry, 'score', String(score)),
    })),
  });
