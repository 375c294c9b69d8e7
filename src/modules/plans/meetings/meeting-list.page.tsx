import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Plan } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';
import { meetingTimeInWords } from './meeting-in-hand.ts';
import { STATUS_LABELS } from './meeting-words.ts';
import type { Meeting } from './meeting.ts';

/** A plan's meetings until now, the newest first; of one organisation's plan, when they looked at what has changed. */
export const MeetingList = ({ plan, meetings }: { plan: Plan; meetings: readonly Meeting[] }) => (
  <>
    <h3 class="govuk-heading-s">{plan.kind === 'taf' ? 'Meetings' : 'When we looked at it'}</h3>
    {meetings.length === 0 && <p class="govuk-body">None that you may see yet.</p>}
    {meetings.length > 0 && (
      <SummaryList
        rows={meetings.map((meeting) => ({
          key: { html: <MeetingLink plan={plan} meeting={meeting} /> },
          value: { text: `${STATUS_LABELS[statusIn(plan, meeting)]}. ${becameOf(meeting)}` },
        }))}
      />
    )}
    {plan.kind === 'taf' && meetings.some(({ status }) => status === 'held') && (
      <p class="govuk-body">
        <a class="govuk-link" href={plansPaths.scores(plan.urlId)}>
          Numbers over the meetings
        </a>
      </p>
    )}
  </>
);

/** A plan that ended has no meeting to come. */
const statusIn = ({ closedOn }: Plan, { status }: Meeting): Meeting['status'] =>
  closedOn !== null && status === 'planned' ? 'called-off' : status;

const MeetingLink = ({ plan, meeting }: { plan: Plan; meeting: Meeting }) =>
  plan.myRole ? (
    <a class="govuk-link" href={plansPaths.meetingPage(plan.urlId, meeting.urlId)}>
      {meetingTimeInWords(meeting)}
    </a>
  ) : (
    <>{meetingTimeInWords(meeting)}</>
  );

/** What changed, or why it did not take place, and when the next was set for. */
const becameOf = ({ text, by, nextReviewOn }: Meeting): string =>
  [text, `${by}.`, nextReviewOn ? `The next one was set for ${inWords(nextReviewOn)}.` : '']
    .filter((part) => part !== '')
    .join(' ');
