import { type LocalDate, daysBetween, inWords } from '#kernel/local-date.ts';
import { timeInWords } from '#kernel/when.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import type { Plan } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';
import { ClockTag } from '../clocks/clock-tag.page.tsx';
import { reviewState } from '../clocks/review.rules.ts';
import type { LoadedPlan } from './loaded-plan.ts';

type Props = Pick<LoadedPlan, 'inHand' | 'today' | 'clocks' | 'meetings'>;

/** The one clock of a team: the day and hours of what is planned, or by when it is to be; and the way to plan or run it. */
export const NextMeeting = ({ inHand: { plan }, today, clocks, meetings }: Props) => {
  const planned = meetings.find(({ status }) => status === 'planned');
  return (
    <section aria-labelledby="next-meeting">
      <h2 class="govuk-heading-m" id="next-meeting">
        Next meeting
      </h2>
      <p class="govuk-body">
        {plannedInWords(plan)} <ClockTag state={reviewState(plan.nextReviewOn, today, clocks)} />{' '}
        {overdueInWords(plan, today)}
      </p>
      {plan.myRole && planned && <Run plan={plan.urlId} meeting={planned.urlId} />}
      {plan.myRole && !plan.meetsFrom && govukButton({ text: PLAN_ONE, href: plansPaths.planMeeting(plan.urlId) })}
      {plan.nextReviewOn >= today && (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={plansPaths.meeting(plan.urlId)}>
            Take it to your calendar<span class="govuk-visually-hidden"> as a file: the next meeting</span>
          </a>
        </p>
      )}
    </section>
  );
};

const PLAN_ONE = 'Plan the next meeting';

const plannedInWords = ({ nextReviewOn, meetsFrom, meetsUntil }: Plan): string =>
  meetsFrom && meetsUntil
    ? `${inWords(nextReviewOn)}, ${timeInWords(meetsFrom)} to ${timeInWords(meetsUntil)}.`
    : `By ${inWords(nextReviewOn)}: not planned yet.`;

/** How long it is overdue, and what to do about it. Nothing while there is time. */
export function overdueInWords({ nextReviewOn, meetsFrom }: Plan, today: LocalDate): string {
  const days = daysBetween(nextReviewOn, today);
  if (days <= 0) return '';
  const late = days === 1 ? 'One day overdue' : `${days} days overdue`;
  return meetsFrom ? `${late}: say what came of it, or move it.` : `${late}.`;
}

const Run = ({ plan, meeting }: { plan: string; meeting: string }) => (
  <div class="govuk-button-group">
    {govukButton({ text: 'Run the meeting', href: plansPaths.runMeeting(plan, meeting) })}
    <a class="govuk-link" href={plansPaths.meetingPage(plan, meeting)}>
      Who is asked, and what they say
    </a>
    <a class="govuk-link" href={plansPaths.moveMeeting(plan, meeting)}>
      Move it
    </a>
  </div>
);
