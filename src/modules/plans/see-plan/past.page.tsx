import { inWords } from '#kernel/local-date.ts';
import { govukDetails } from '#platform/web/govuk/macros.ts';
import { RiskDecisions } from '../agreement/agreement-on-plan.page.tsx';
import { MeetingList } from '../meetings/meeting-list.page.tsx';
import type { Meeting } from '../meetings/meeting.ts';
import { type CameFrom, ORIGIN_LABELS } from '../origins/origin.ts';
import type { Plan } from '../plan/plan.ts';
import { SupervisionHeld } from '../supervision/supervision-held.page.tsx';
import type { LoadedPlan } from './loaded-plan.ts';

/** What lies behind a plan: how it began, what was held and decided; and how it ends. */
export const Past = (props: LoadedPlan) => {
  const { inHand, origin, agreed, meetings, supervisions } = props;
  const { plan } = inHand;
  const isOver = ({ status }: Meeting): boolean => status !== 'planned' || plan.closedOn !== null;
  return (
    <>
      <h2 class="govuk-heading-m">Until now</h2>
      <p class="govuk-body">Opened on {openedInWords(plan, origin)}</p>
      <MeetingList plan={plan} meetings={meetings.filter(isOver)} />
      <RiskDecisions inHand={inHand} agreed={agreed} />
      <SupervisionHeld supervisions={supervisions} />
      {plan.closedOn === null && plan.kind === 'taf' && HOW_IT_ENDS}
    </>
  );
};

function openedInWords({ openedOn, orgName, begunBy, tafSince }: Plan, origin: CameFrom | undefined): string {
  const whose = begunBy === orgName ? '' : ` It was the idea of ${begunBy}.`;
  const why = origin ? ` ${ORIGIN_LABELS[origin.kind]} led to it.` : '';
  const grown =
    tafSince === null || tafSince === openedOn ? '' : ` A Team Around the Family since ${inWords(tafSince)}.`;
  return `${inWords(openedOn)} by ${orgName}.${whose}${why}${grown}`;
}

const HOW_IT_ENDS = govukDetails({
  summaryText: 'What happens at a meeting, and at the end',
  html: (
    <>
      <p class="govuk-body">
        At a meeting the family and the team look at what has changed for whom, what is still wanted, and who does what
        next. It always sets the day of the next one.
      </p>
      <p class="govuk-body">
        The plan ends when the family and the team say so: what came of each need is recorded, with what the family say
        and whom they can call. The team then no longer sees the family because of the plan.
      </p>
    </>
  ),
});
