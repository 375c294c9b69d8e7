import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { plansPaths } from '../../../plans.paths.ts';
import { type MeetingInHand, meetingTimeInWords } from '../../meeting-in-hand.ts';
import type { EarlierGuest } from './invite-guest.ts';

type Props = MeetingInHand & { earlier: readonly EarlierGuest[]; entry: Entry; shown: Shown };

export const InviteGuestPage = ({ inHand, meeting, earlier, entry, shown }: Props) => (
  <Column caption={inHand.title} heading="Ask somebody without an account">
    <p class="govuk-body">
      They get a link by e-mail and can send their words before {meetingTimeInWords(meeting)}. The e-mail and the page
      name nobody. You then see a reference: ring them and say whose it is, when and where you meet. They see nothing of
      the plan.
    </p>
    <p class="govuk-body">Ask the family first whether they agree.</p>
    {earlier.length > 0 && (
      <ul class="govuk-list">
        {earlier.map(({ urlId, name, role }) => (
          <li>
            <a class="govuk-link" href={plansPaths.inviteGuestAgain(inHand.plan.urlId, meeting.urlId, urlId)}>
              Ask again: {name}, {role}
            </a>
          </li>
        ))}
      </ul>
    )}
    <Form shown={shown} send="Send the link">
      {govukInput({ ...field(entry, 'name'), label: { text: 'Their name', classes: 'govuk-label--s' } })}
      {govukInput({
        ...field(entry, 'role'),
        label: { text: 'What do they do?', classes: 'govuk-label--s' },
        hint: { text: 'For instance: health visitor' },
      })}
      {govukInput({
        ...field(entry, 'email'),
        label: { text: 'Their e-mail address at work', classes: 'govuk-label--s' },
        hint: { text: 'The link goes there and nowhere else.' },
        type: 'email',
      })}
    </Form>
  </Column>
);
