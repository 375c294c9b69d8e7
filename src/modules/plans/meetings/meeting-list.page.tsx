import { inWords } from '#kernel/local-date.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Plan } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';
import { meetingTimeInWords } from './meeting-in-hand.ts';
import { STATUS_LABELS } from './meeting-words.ts';
import type { Meeting } from './meeting.ts';

/** A plan's meetings, the one to come first. */
export const MeetingList = ({ plan, meetings }: { plan: Plan; meetings: readonly Meeting[] }) => (
  <>
    <h2 class="govuk-heading-m" id="meetings">
      Meetings
    </h2>
    {meetings.length === 0 && <p class="govuk-body">No meeting that you may see is planned or was held yet.</p>}
    {meetings.length > 0 && (
      <SummaryList
        rows={meetings.map((meeting) => ({
          key: { html: <MeetingLink plan={plan} meeting={meeting} /> },
          value: { text: `${STATUS_LABELS[statusIn(plan, meeting)]}. ${becameOf(meeting)}` },
        }))}
      />
    )}
    {meetings.some(({ status }) => status === 'held') && (
      <p class="govuk-body">
        <a class="govuk-link" href={plansPaths.scores(plan.urlId)}>
          Numbers over the meetings
        </a>
      </p>
    )}
    {plan.myRole && plan.closedOn === null && !plan.meetsFrom && <PlanOne plan={plan.urlId} />}
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

const PlanOne = ({ plan }: { plan: string }) => (
  <div class="govuk-button-group">
    {govukButton({ text: 'Plan a meeting', href: plansPaths.planMeeting(plan), classes: 'govuk-button--secondary' })}
    {govukButton({
      text: 'Record a meeting that was not planned here',
      href: plansPaths.review(plan),
      classes: 'govuk-button--secondary',
    })}
  </div>
);
