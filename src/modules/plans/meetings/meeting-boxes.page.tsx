import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInput, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Clocks } from '../clocks/review.rules.ts';
import type { How } from './meeting.rules.ts';

export const HOW_LABELS: Record<How, string> = {
  'face-to-face': 'In one room',
  online: 'Online',
  phone: 'By phone',
};

/** When and where: asked when a meeting is planned, and again when it is moved. */
export const WhenAndWhere = ({ entry, clocks }: { entry: Entry; clocks: Clocks }) => (
  <>
    {govukDateInput({
      ...dateField(entry, 'on'),
      fieldset: { legend: { text: 'On which day?', classes: 'govuk-fieldset__legend--s' } },
      hint: { text: `At most ${clocks.review} working days from today.` },
    })}
    <Time entry={entry} name="from" label="From" />
    <Time entry={entry} name="until" label="Until" />
    {govukRadios({
      ...choice(entry, 'how'),
      fieldset: { legend: { text: 'How do you meet?', classes: 'govuk-fieldset__legend--s' } },
      items: Object.entries(HOW_LABELS).map(([value, text]) => ({
        value,
        text,
        checked: isChosen(entry, 'how', value),
      })),
    })}
    {govukInput({
      ...field(entry, 'place'),
      label: { text: 'Where, or by which link?', classes: 'govuk-label--s' },
      hint: {
        text: 'Shown only here, to those who may know where the family is. No e-mail, calendar or paper for the family says it: tell the family yourself.',
      },
    })}
  </>
);

const Time = ({ entry, name, label }: { entry: Entry; name: string; label: string }) =>
  govukInput({
    ...field(entry, name),
    label: { text: label, classes: 'govuk-label--s' },
    hint: { text: 'For instance 9:30 or 2pm' },
    classes: 'govuk-input--width-5',
  });
