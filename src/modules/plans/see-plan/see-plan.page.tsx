import { inWords } from '#kernel/local-date.ts';
import { WhomNotToTell } from '#modules/people/index.ts';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { WhoStops } from '../agreement/agreement-on-plan.page.tsx';
import type { Ending } from '../content/plan-content.ts';
import { Written } from '../content/written.page.tsx';
import { HandoversOnPlan } from '../handovers/handovers-on-plan.page.tsx';
import { UniversalPlusOnPlan } from '../universal-plus/universal-plus-on-plan.page.tsx';
import { ActionsDue } from './actions-due.page.tsx';
import { AttachmentList } from './attachment-list.page.tsx';
import type { LoadedPlan } from './loaded-plan.ts';
import { MoreAboutPlan } from './more-about-plan.page.tsx';
import { NeedList } from './need-list.page.tsx';
import { NextMeeting } from './next-meeting.page.tsx';
import { NoteList } from './note-list.page.tsx';
import { Past } from './past.page.tsx';
import { TeamOnPlan } from './team-on-plan.page.tsx';
import { WhoLeads } from './who-leads.page.tsx';

/** What the plan is and who leads it; what is next; what is behind it. */
export const SeePlanPage = (props: LoadedPlan) => {
  const { inHand, agreed, ending, parts } = props;
  const { plan } = inHand;
  return (
    <>
      <h1 class="govuk-heading-l">{inHand.title}</h1>
      <WhomNotToTell separations={props.separations} />
      {inHand.persons.length === 0 && NOBODY_SHOWN}
      {plan.closedOn && (
        <p class="govuk-body">
          <Tag text="Closed" classes="govuk-tag--grey" /> on {inWords(plan.closedOn)}: {plan.closedBecause}
        </p>
      )}
      {ending && <EndingInWords ending={ending} />}
      <WhoStops inHand={inHand} agreed={agreed} />
      {plan.kind === 'taf' ? <TeamAroundTheFamily {...props} /> : <UniversalPlusOnPlan {...props} />}
      <MoreAboutPlan {...props} />
      <AttachmentList inHand={inHand} attachments={props.attachments} />
      <NoteList {...props} />
      {parts.notes}
      <Past {...props} />
    </>
  );
};

const TeamAroundTheFamily = (props: LoadedPlan) => {
  const { inHand, parts } = props;
  const isOpen = inHand.plan.closedOn === null;
  return (
    <>
      <WhoLeads {...props} />
      {isOpen && <NextMeeting {...props} />}
      {isOpen && <ActionsDue {...props} />}
      {parts.agreed}
      <NeedList {...props} />
      {parts.needs}
      {isOpen && <TeamOnPlan {...props} />}
      {parts.team}
      <HandoversOnPlan {...props} />
    </>
  );
};

const NOBODY_SHOWN = govukInsetText({
  text: 'You see that there is this plan, who leads it and when they meet next. Who the family is, and what is written about them, is for the team around the family.',
});

const EndingInWords = ({ ending }: { ending: Ending }) => (
  <>
    <h2 class="govuk-heading-m">How it ended</h2>
    {ending.familyView !== '' && <h3 class="govuk-heading-s">What the family say</h3>}
    {ending.familyView !== '' && <Written text={ending.familyView} />}
    <h3 class="govuk-heading-s">What happens next</h3>
    <Written text={ending.whatNext} />
  </>
);
