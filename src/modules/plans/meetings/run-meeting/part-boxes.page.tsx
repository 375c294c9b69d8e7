import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukRadios, govukSelect, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Typed } from '#platform/web/typed.ts';
import { YesOrNoQuestion } from '#platform/web/yes-or-no.tsx';
import { AboutQuestion, SensitivityQuestion } from '../../content/questions.page.tsx';
import { ATTENDANCE_LABELS } from '../meeting-words.ts';
import { SAID_KINDS, SAID_LABELS } from '../words/said.ts';
import type { Running } from './running.ts';
import { attendanceBox, scoreBox } from './say-who-is-here.ts';

type Boxes = Running & { entry: Entry };

/** What was said before stands in the boxes. */
export const startHere = ({ invited, scores }: Running): Typed =>
  Object.fromEntries(
    invited.flatMap((who) => [
      [attendanceBox(who), who.attendance ?? ''],
      [scoreBox(who), String(scores.find(({ invitedId }) => invitedId === who.id)?.score ?? '')],
    ]),
  );

const NUMBERS = Array.from({ length: 11 }, (_, score) => String(score));

export const HereBoxes = ({ invited, meeting, entry }: Boxes) => (
  <>
    <p class="govuk-body">{meeting.question}</p>
    {invited.map((who) => (
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{who.name}</legend>
        {govukSelect({
          ...field(entry, attendanceBox(who)),
          label: { text: 'Takes part' },
          items: [
            { value: '', text: 'Not said yet' },
            ...Object.entries(ATTENDANCE_LABELS).map(([value, text]) => ({ value, text })),
          ].map((item) => ({ ...item, selected: isChosen(entry, attendanceBox(who), item.value) })),
        })}
        {govukSelect({
          ...field(entry, scoreBox(who)),
          label: { text: 'Their number' },
          items: ['', ...NUMBERS].map((value) => ({
            value,
            text: value === '' ? 'None' : value,
            selected: isChosen(entry, scoreBox(who), value),
          })),
        })}
      </fieldset>
    ))}
  </>
);

export const SaidInMeetingBoxes = ({ inHand, invited, lists, entry }: Boxes) => (
  <>
    {govukSelect({
      ...field(entry, 'by'),
      label: { text: 'Who says it?', classes: 'govuk-label--s' },
      items: [
        { value: '', text: 'Said together' },
        ...invited.map(({ urlId, name }) => ({ value: urlId, text: name })),
      ].map((item) => ({ ...item, selected: isChosen(entry, 'by', item.value) })),
    })}
    {govukRadios({
      ...choice(entry, 'kind'),
      fieldset: { legend: { text: 'What is it?', classes: 'govuk-fieldset__legend--s' } },
      items: SAID_KINDS.map((value) => ({ value, text: SAID_LABELS[value], checked: isChosen(entry, 'kind', value) })),
    })}
    {govukTextarea({
      ...field(entry, 'text'),
      label: { text: 'In their words', classes: 'govuk-label--s' },
      rows: 4,
    })}
    <AboutQuestion entry={entry} inHand={inHand} />
    <SensitivityQuestion entry={entry} mine={lists.sensitivities} />
    <YesOrNoQuestion entry={entry} name="forRoom" question="May everybody at the meeting read this?" />
  </>
);

export const EndBoxes = ({ clocks, entry }: Boxes) => (
  <>
    {govukTextarea({
      ...field(entry, 'text'),
      label: { text: 'What changed, and for whom?', classes: 'govuk-label--s' },
      hint: { text: 'The whole team reads this, and so do the family: write what is sensitive as a note.' },
      rows: 5,
    })}
    {govukDateInput({
      ...dateField(entry, 'nextReviewOn'),
      fieldset: { legend: { text: 'By when do you meet next?', classes: 'govuk-fieldset__legend--s' } },
      hint: { text: `At most ${clocks.review} working days from today.` },
    })}
  </>
);
