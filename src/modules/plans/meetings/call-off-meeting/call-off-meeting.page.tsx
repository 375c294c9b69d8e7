import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, dateField, field } from '#platform/web/form-fields.ts';
import { govukDateInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { type MeetingInHand, meetingTimeInWords } from '../meeting-in-hand.ts';

export const CallOffMeetingPage = ({
  inHand,
  meeting,
  clocks,
  entry,
  shown,
}: MeetingInHand & { entry: Entry; shown: Shown }) => (
  <Column caption={inHand.title} heading="Call off the meeting">
    <p class="govuk-body">It was to be on {meetingTimeInWords(meeting)}.</p>
    <Form shown={shown} send="Call off the meeting" version={meeting.version} warning>
      {govukTextarea({
        ...field(entry, 'why'),
        label: { text: 'Why does it not take place?', classes: 'govuk-label--s' },
        hint: { text: 'The whole team reads this.' },
        rows: 3,
      })}
      {govukDateInput({
        ...dateField(entry, 'nextReviewOn'),
        fieldset: { legend: { text: 'By when do you meet instead?', classes: 'govuk-fieldset__legend--s' } },
        hint: { text: `At most ${clocks.review} working days from today.` },
      })}
    </Form>
  </Column>
);
