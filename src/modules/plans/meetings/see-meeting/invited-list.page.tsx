import { when } from '#kernel/when.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { plansPaths } from '../../plans.paths.ts';
import type { MeetingInHand } from '../meeting-in-hand.ts';
import { ATTENDANCE_LABELS } from '../meeting-words.ts';
import type { Invited } from '../meeting.ts';
import { type LinkState, referenceOf } from '../words/said.ts';

type Props = Pick<MeetingInHand, 'inHand' | 'meeting' | 'invited'> & {
  readonly links: readonly LinkState[];
  readonly shown: Shown;
};

/** Who is asked, whether they took part, and how the link of who has no account stands. */
export const InvitedList = (props: Props) =>
  props.invited.length === 0 ? (
    <p class="govuk-body">Nobody was asked by name.</p>
  ) : (
    <SummaryList
      rows={props.invited.map((who) => ({
        key: { text: who.role === '' ? who.name : `${who.name}, ${who.role}` },
        value: { html: <TookPart {...props} who={who} /> },
        ...(props.meeting.status === 'planned' ? { actions: { items: whatToDo(props, who) } } : {}),
      }))}
    />
  );

const TookPart = ({ who, links, meeting, inHand, shown }: Props & { who: Invited }) => {
  const link = links.find(({ invitedId }) => invitedId === who.id);
  return (
    <>
      {who.attendance === null ? 'Not said yet' : ATTENDANCE_LABELS[who.attendance]}
      {link && <p class="govuk-hint govuk-!-margin-bottom-1">{linkInWords(link, who)}</p>}
      {link && isOpen(link) && meeting.status === 'planned' && (
        <form method="post" action={plansPaths.endLink(inHand.plan.urlId, meeting.urlId, who.urlId)}>
          <input type="hidden" name="_key" value={shown.key} />
          {govukButton({
            text: `End the link of ${who.name}`,
            classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
          })}
        </form>
      )}
    </>
  );
};

const isOpen = ({ revokedAt, endsAt }: LinkState): boolean => revokedAt === null && endsAt > new Date();

function linkInWords(link: LinkState, who: Invited): string {
  const reference = who.kind === 'guest' ? ` Reference ${referenceOf(who)}.` : '';
  if (link.answeredAt) return `Words came by link on ${when(link.answeredAt)}.${reference}`;
  if (link.revokedAt) return `The link was ended.${reference}`;
  if (link.endsAt <= new Date()) return `The link ended on ${when(link.endsAt)}, not answered.${reference}`;
  const opened = link.openedAt ? `opened on ${when(link.openedAt)}, not answered yet` : 'not opened yet';
  return `Link sent on ${when(link.issuedAt)}, ${opened}.${reference}`;
}

function whatToDo({ inHand, meeting }: Props, who: Invited) {
  const [plan, at] = [inHand.plan.urlId, meeting.urlId];
  const write = {
    href: plansPaths.writeWords(plan, at, who.urlId),
    text: 'Write words',
    visuallyHiddenText: `of ${who.name}`,
  };
  const send = {
    href: plansPaths.sendLink(plan, at, who.urlId),
    text: 'Send a link',
    visuallyHiddenText: `to ${who.name}`,
  };
  return who.kind === 'worker' ? [write] : [write, send];
}
