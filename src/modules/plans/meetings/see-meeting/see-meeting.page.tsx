import { inWords } from '#kernel/local-date.ts';
import { type Separation, WhomNotToTell } from '#modules/people/index.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Shown } from '#platform/web/request.ts';
import { plansPaths } from '../../plans.paths.ts';
import { HOW_LABELS } from '../meeting-boxes.page.tsx';
import { type MeetingInHand, meetingTimeInWords } from '../meeting-in-hand.ts';
import { WhatIsKnown } from '../what-is-known.page.tsx';
import { STATUS_LABELS } from '../meeting-words.ts';
import type { Meeting } from '../meeting.ts';
import type { LinkState, Said, Score } from '../words/said.ts';
import { SaidList } from '../words/said-list.page.tsx';
import { ScoreList } from '../words/score-list.page.tsx';
import { InvitedList } from './invited-list.page.tsx';

export type SeeMeetingProps = MeetingInHand & {
  readonly separations: readonly Separation[];
  readonly said: readonly Said[];
  readonly scores: readonly Score[];
  readonly links: readonly LinkState[];
  readonly shown: Shown;
};

export const SeeMeetingPage = (props: SeeMeetingProps) => {
  const { inHand, meeting, invited, said, scores } = props;
  const plan = inHand.plan.urlId;
  return (
    <>
      <span class="govuk-caption-l">{inHand.title}</span>
      <h1 class="govuk-heading-l">Meeting on {meetingTimeInWords(meeting)}</h1>
      <WhomNotToTell separations={props.separations} />
      <Facts meeting={meeting} />
      {meeting.status === 'planned' && <WhatIsKnown plan={plan} />}
      {meeting.status === 'planned' && <WhatToDo plan={plan} meeting={meeting.urlId} />}
      {meeting.status === 'held' && (
        <p class="govuk-body">
          <a class="govuk-link" href={plansPaths.minutes(plan, meeting.urlId)}>
            Minutes, one paper for each
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">Who is asked to come</h2>
      <InvitedList {...props} />
      {meeting.status === 'planned' && (
        <p class="govuk-body">
          <a class="govuk-link" href={plansPaths.inviteGuest(plan, meeting.urlId)}>
            Ask somebody without an account
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">What they say</h2>
      <SaidList inHand={inHand} invited={invited} said={said} />
      <ScoreList invited={invited} scores={scores} />
    </>
  );
};

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
    {govukButton({ text: 'Run the meeting', href: plansPaths.runMeeting(plan, meeting) })}
    {govukButton({ text: 'Move it', href: plansPaths.moveMeeting(plan, meeting), classes: 'govuk-button--secondary' })}
    {govukButton({
      text: 'Call it off',
      href: plansPaths.callOffMeeting(plan, meeting),
      classes: 'govuk-button--secondary',
    })}
  </div>
);
