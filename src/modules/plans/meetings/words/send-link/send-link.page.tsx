import type { ContactPoint } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios, govukWarningText } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { MeetingInHand } from '../../meeting-in-hand.ts';
import type { Invited } from '../../meeting.ts';

type Props = MeetingInHand & { who: Invited; points: readonly ContactPoint[]; entry: Entry; shown: Shown };

export const SendLinkPage = (props: Props) => (
  <Column caption={props.inHand.title} heading={`Send ${props.who.name} a link`}>
    <p class="govuk-body">
      With it they can send their words before the meeting. It opens once, ends after three days, and names nobody.
    </p>
    {props.who.kind === 'guest' ? <ToGuest {...props} /> : <ToFamily {...props} />}
  </Column>
);

const ToGuest = ({ who, shown }: Props) => (
  <Form shown={shown} send="Send a new link">
    <p class="govuk-body">It goes to {who.guestEmail}. Every earlier one ends.</p>
    <input type="hidden" name="email" value="recorded" />
    <input type="hidden" name="mobile" value="recorded" />
  </Form>
);

const ToFamily = ({ points, entry, shown }: Props) => {
  const [emails, phones] = [
    points.filter(({ kind }) => kind === 'email'),
    points.filter(({ kind }) => kind === 'phone'),
  ];
  if (emails.length === 0 || phones.length === 0) return NOWHERE;
  return (
    <>
      {govukWarningText({
        text: 'Ask them first, alone, where nobody else reads their messages. If you are not sure, write their words down for them instead.',
        iconFallbackText: 'Warning',
      })}
      <Form shown={shown} send="Send the link">
        <Points entry={entry} name="email" question="Which e-mail address does nobody else read?" points={emails} />
        <Points
          entry={entry}
          name="mobile"
          question="Which mobile does nobody else read? A code goes there"
          points={phones}
        />
      </Form>
    </>
  );
};

const NOWHERE = (
  <p class="govuk-body">
    A link needs an e-mail address and a mobile of theirs that are recorded, and that you may see. Write their words
    down for them instead.
  </p>
);

type PointsProps = { entry: Entry; name: string; question: string; points: readonly ContactPoint[] };

const Points = ({ entry, name, question, points }: PointsProps) =>
  govukRadios({
    ...choice(entry, name),
    fieldset: { legend: { text: question, classes: 'govuk-fieldset__legend--s' } },
    items: points.map(({ id, value }) => ({ value: id, text: value, checked: isChosen(entry, name, id) })),
  });
