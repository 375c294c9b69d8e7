import { type LocalDate, inWords } from '#kernel/local-date.ts';
import type { Markup } from '#platform/web/answer.ts';
import { govukButton, govukDetails, govukInsetText } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Action, Attachment, Ending, Need, Note } from '../content/plan-content.ts';
import { ruleOnAnotherNeed } from '../content/add-need/need.rules.ts';
import type { CameFrom } from '../origins/origin.ts';
import type { PartsOfActions, PlanPanel } from '../panels.ts';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import type { Plan } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';
import type { Clocks } from '../reviews/review.rules.ts';
import { MeetingList } from '../meetings/meeting-list.page.tsx';
import type { Meeting } from '../meetings/meeting.ts';
import type { LeadOffer, TeamMember } from '../team/team.ts';
import { AssessmentLink } from '../assessment/see-assessment/assessment-link.page.tsx';
import type { HandedOver, Handover } from '../handovers/handover.ts';
import { HandoversOnPlan } from '../handovers/handovers-on-plan.page.tsx';
import type { Supervision } from '../supervision/supervision.queries.ts';
import { SupervisionOnPlan } from '../supervision/supervision-on-plan.page.tsx';
import { Agreed } from './agreed.page.tsx';
import { AttachmentList } from './attachment-list.page.tsx';
import { Written } from '../content/written.page.tsx';
import type { DirectWork } from '../direct-work/direct-work.queries.ts';
import { WorkLately } from '../direct-work/see-work/work-lately.page.tsx';
import { NeedList } from './need-list.page.tsx';
import { NoteList } from './note-list.page.tsx';

export const NOTES_PER_PAGE = 25;

export type SeePlanProps = {
  readonly inHand: PlanInHand;
  readonly today: LocalDate;
  readonly clocks: Clocks;
  readonly team: readonly TeamMember[];
  readonly offer: LeadOffer | undefined;
  readonly origin: CameFrom | undefined;
  readonly needs: readonly Need[];
  readonly actions: readonly Action[];
  readonly actionParts: PartsOfActions;
  /** What was done with the family last, one more than is shown where there is more. */
  readonly work: readonly DirectWork[];
  readonly notes: readonly Note[];
  readonly before: string | undefined;
  readonly attachments: readonly Attachment[];
  readonly meetings: readonly Meeting[];
  readonly handovers: readonly Handover[];
  readonly handedOver: readonly HandedOver[];
  readonly supervisions: readonly Supervision[];
  readonly ending: Ending | undefined;
  /** What modules add to this page, by what it stands after. */
  readonly parts: Readonly<Record<PlanPanel['after'], readonly Markup[]>>;
};

export const SeePlanPage = (props: SeePlanProps) => {
  const { inHand, needs, actions, actionParts, attachments, notes, before, meetings, ending, parts } = props;
  const { plan } = inHand;
  return (
    <>
      <h1 class="govuk-heading-l">{inHand.title}</h1>
      {inHand.persons.length === 0 && NOBODY_SHOWN}
      {plan.closedOn && (
        <p class="govuk-body">
          <Tag text="Closed" classes="govuk-tag--grey" /> on {inWords(plan.closedOn)}: {plan.closedBecause}
        </p>
      )}
      {ending && <EndingInWords ending={ending} />}
      <Agreed {...props} />
      <AssessmentLink inHand={inHand} />
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={plansPaths.print(plan.urlId)}>
          Print the plan, or save it as PDF
        </a>
      </p>
      {plan.closedOn === null && <WhatNext {...props} />}
      {parts.agreed}
      <NeedList inHand={inHand} needs={needs} actions={actions} actionParts={actionParts} />
      {parts.needs}
      <AttachmentList inHand={inHand} attachments={attachments} />
      <WorkLately inHand={inHand} work={props.work} />
      <NoteList inHand={inHand} notes={notes} before={before} most={NOTES_PER_PAGE} />
      {parts.notes}
      <MeetingList plan={plan} meetings={meetings} />
      <HandoversOnPlan inHand={inHand} handovers={props.handovers} handedOver={props.handedOver} today={props.today} />
      <SupervisionOnPlan
        plan={plan}
        supervisions={props.supervisions}
        today={props.today}
        most={props.clocks.supervision}
      />
      {plan.closedOn === null && ABOUT_MEETINGS}
    </>
  );
};

const NOBODY_SHOWN = govukInsetText({
  text: 'You see that there is this plan, who leads it and when they meet next. Who the family is, and what is written about them, is for the team around the family.',
});

const WhatNext = ({ inHand: { plan, persons }, needs, actions, today }: SeePlanProps) => {
  const child = persons.find(({ openedFor }) => openedFor);
  const open = actions.filter(({ status }) => status === 'open');
  return (
    <>
      <h2 class="govuk-heading-m">What happens next</h2>
      {open.length === 0 ? (
        <p class="govuk-body">No action is open.</p>
      ) : (
        <SummaryList
          rows={open.map((action) => ({
            key: { html: <ActionLink plan={plan} action={action} /> },
            value: { html: <WhoByWhen action={action} today={today} /> },
          }))}
        />
      )}
      {plan.myRole && <WhatToDo plan={plan} needs={needs} />}
      {plan.myRole && child && (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={plansPaths.withdrawAgreement(child.urlId)}>
            The family no longer agrees to work together
          </a>
        </p>
      )}
    </>
  );
};

/** Whoever is on the team says what became of it. */
const ActionLink = ({ plan, action }: { plan: Plan; action: Action }) =>
  plan.myRole ? (
    <a class="govuk-link" href={plansPaths.settleAction(plan.urlId, action.urlId)}>
      {action.what}
    </a>
  ) : (
    <>{action.what}</>
  );

const WhoByWhen = ({ action, today }: { action: Action; today: LocalDate }) => (
  <>
    {action.owner}, by {inWords(action.dueOn)} {action.dueOn < today && <Tag text="Overdue" classes="govuk-tag--red" />}
  </>
);

const WhatToDo = ({ plan, needs }: { plan: Plan; needs: readonly Need[] }) => {
  const { urlId, kind, myRole } = plan;
  const another = ruleOnAnotherNeed(kind, needs).allowed;
  return (
    <div class="govuk-button-group">
      {govukButton({ text: 'Add a note', href: plansPaths.addNote(urlId) })}
      {another && secondary('Add a need', plansPaths.addNeed(urlId))}
      {secondary('Attach a file', plansPaths.attachFile(urlId))}
      {kind === 'universal-plus' && myRole === 'lead' && secondary(GROW, plansPaths.grow(urlId))}
      {myRole === 'lead' && secondary('Close the plan', plansPaths.close(urlId))}
    </div>
  );
};

const GROW = 'Let it grow into a Team Around the Family';
const secondary = (text: string, href: string) => govukButton({ text, href, classes: 'govuk-button--secondary' });

const EndingInWords = ({ ending }: { ending: Ending }) => (
  <>
    <h2 class="govuk-heading-m">How it ended</h2>
    <h3 class="govuk-heading-s">What the family say</h3>
    <Written text={ending.familyView} />
    <h3 class="govuk-heading-s">What happens next</h3>
    <Written text={ending.whatNext} />
  </>
);

const ABOUT_MEETINGS = govukDetails({
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
