import { govukButton } from '#platform/web/govuk/macros.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { plansPaths } from '../../plans.paths.ts';
import { meetingTimeInWords } from '../meeting-in-hand.ts';
import { ATTENDANCE_LABELS } from '../meeting-words.ts';
import { SaidList } from '../words/said-list.page.tsx';
import { ScoreList } from '../words/score-list.page.tsx';
import { WhatIsKnown } from '../what-is-known.page.tsx';
import { PlanWhileRun } from './plan-while-run.page.tsx';
import type { OpenPart, RunMeetingProps } from './running.ts';

/** The meeting on one screen: who is here, what they say, what the plan says and what is decided, when they meet next. */
export const RunMeetingPage = (props: RunMeetingProps) => {
  const { inHand, meeting, invited, said, scores } = props;
  const [plan, at] = [inHand.plan.urlId, meeting.urlId];
  return (
    <>
      <span class="govuk-caption-l">{inHand.title}</span>
      <h1 class="govuk-heading-l">Run the meeting of {meetingTimeInWords(meeting)}</h1>
      <p class="govuk-body">
        This screen is for you. To show the others something,{' '}
        <a class="govuk-link" href={plansPaths.room(plan, at)}>
          open what everybody here may see
        </a>
        .
      </p>
      <WhatIsKnown plan={plan} />
      <h2 class="govuk-heading-m">Who is here</h2>
      <Here {...props} />
      <Part {...props} at="here" text="Say who is here, and their numbers" href={plansPaths.runHere(plan, at)} />
      <ScoreList invited={invited} scores={scores} />
      <h2 class="govuk-heading-m">What is said</h2>
      <SaidList inHand={inHand} invited={invited} said={said} />
      <Part {...props} at="said" text="Write down what is said" href={plansPaths.runSaid(plan, at)} />
      <PlanWhileRun {...props} />
      <Part {...props} at="need" text="Add a need" href={plansPaths.runNeed(plan, at)} />
      <h2 class="govuk-heading-m">At the end</h2>
      <Part {...props} at="end" text="Say what changed, and when you meet next" href={plansPaths.runEnd(plan, at)} />
    </>
  );
};

const Here = ({ invited }: RunMeetingProps) => (
  <ul class="govuk-list">
    {invited.map(({ name, role, attendance }) => (
      <li>
        {role === '' ? name : `${name}, ${role}`}{' '}
        {attendance !== null && <Tag text={ATTENDANCE_LABELS[attendance]} classes="govuk-tag--grey" />}
      </li>
    ))}
  </ul>
);

type PartProps = { at: OpenPart['at']; text: string; href: string; open?: OpenPart | undefined };

/** The button that opens a part, or the part. */
export const Part = ({ at, text, href, open }: PartProps) =>
  open?.at === at ? (
    <div id="open">{open.form}</div>
  ) : (
    govukButton({ text, href: `${href}#open`, classes: 'govuk-button--secondary' })
  );
