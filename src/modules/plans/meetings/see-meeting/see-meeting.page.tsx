import { inWords } from '#kernel/local-date.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { plansPaths } from '../../plans.paths.ts';
import { HOW_LABELS } from '../meeting-boxes.page.tsx';
import { type MeetingInHand, meetingTimeInWords } from '../meeting-in-hand.ts';
import type { Invited, Meeting } from '../meeting.ts';
import { ATTENDANCE_LABELS, STATUS_LABELS } from '../meeting-words.ts';

export const SeeMeetingPage = ({ inHand, meeting, invited }: MeetingInHand) => (
  <>
    <span class="govuk-caption-l">{inHand.title}</span>
    <h1 class="govuk-heading-l">Meeting on {meetingTimeInWords(meeting)}</h1>
    <Facts meeting={meeting} />
    {meeting.status === 'planned' && <WhatToDo plan={inHand.plan.urlId} meeting={meeting.urlId} />}
    <h2 class="govuk-heading-m">Who is asked to come</h2>
    <InvitedTable invited={invited} />
  </>
);

const Facts = ({ meeting }: { meeting: Meeting }) => (
  <SummaryList
    rows={[
      {
        key: { text: 'Status' },
        value: { html: <Tag text={STATUS_LABELS[meeting.status]} classes="govuk-tag--grey" /> },
      },
      meeting.how !== null && { key: { text: 'How' }, value: { text: HOW_LABELS[meeting.how] } },
      Boolean(meeting.place) && { key: { text: 'Where' }, value: { text: meeting.place! } },
      meeting.text !== '' && {
        key: { text: meeting.status === 'held' ? 'What changed' : 'Why' },
        value: { text: meeting.text },
      },
      meeting.nextReviewOn !== null && {
        key: { text: 'Next meeting' },
        value: { text: inWords(meeting.nextReviewOn) },
      },
    ]}
  />
);

const WhatToDo = ({ plan, meeting }: { plan: string; meeting: string }) => (
  <div class="govuk-button-group">
    {govukButton({ text: 'Move it', href: plansPaths.moveMeeting(plan, meeting), classes: 'govuk-button--secondary' })}
    {govukButton({
      text: 'Call it off',
      href: plansPaths.callOffMeeting(plan, meeting),
      classes: 'govuk-button--secondary',
    })}
  </div>
);

const InvitedTable = ({ invited }: { invited: readonly Invited[] }) =>
  invited.length === 0 ? (
    <p class="govuk-body">Nobody was asked by name.</p>
  ) : (
    <Table
      caption="Who is asked, and whether they came"
      captionClasses="govuk-visually-hidden"
      head={[{ text: 'Who' }, { text: 'From' }, { text: 'Took part' }]}
      rows={invited.map(({ name, role, kind, attendance }) => [
        { text: name },
        { text: kind === 'family' ? 'Family' : role },
        { text: attendance === null ? 'Not said yet' : ATTENDANCE_LABELS[attendance] },
      ])}
    />
  );
