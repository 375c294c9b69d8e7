import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { WhenAndWhere } from '../meeting-boxes.page.tsx';
import type { MeetingInHand } from '../meeting-in-hand.ts';

export const MoveMeetingPage = ({
  inHand,
  meeting,
  clocks,
  entry,
  shown,
}: MeetingInHand & { entry: Entry; shown: Shown }) => (
  <Column caption={inHand.title} heading="Move the meeting">
    <Form shown={shown} send="Move the meeting" version={meeting.version}>
      <WhenAndWhere entry={entry} clocks={clocks} />
      {govukTextarea({
        ...field(entry, 'why'),
        label: { text: 'Why is it moved?', classes: 'govuk-label--s' },
        hint: { text: 'The whole team reads this.' },
        rows: 3,
      })}
    </Form>
  </Column>
);
