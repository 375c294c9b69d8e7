import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { govukTaskList } from '#platform/web/govuk/macros.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Clocks } from '../../clocks/review.rules.ts';
import type { AssessmentInHand } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import { type Answer, DOMAIN_LABELS, type Topic } from '../assessment.ts';
import { FirstAssessed } from '../first-assessed.page.tsx';
import { isTaken, tellsOfNeed } from '../find-needs/found-needs.rules.ts';
import type { Voice } from '../hear-voice/voice.ts';
import type { Hypothesis } from '../hypotheses/hypothesis.ts';
import type { LevelJudgement } from '../levels/level-judgement.ts';
import { type Subject, isAbout, questionsFor } from '../subjects.ts';
import { type Progress, progressOf } from './progress.rules.ts';

type Props = AssessmentInHand & {
  readonly today: LocalDate;
  readonly clocks: Clocks;
  /** Other plans of the child, from before this one. */
  readonly earlier: readonly Plan[];
  readonly answers: readonly Answer[];
  readonly taken: readonly Topic[];
  readonly voices: readonly Voice[];
  readonly hypotheses: readonly Hypothesis[];
  readonly levels: readonly LevelJudgement[];
};

/** The assessment as a list of what there is to do: saved as one goes, in any order, by anybody on the team. */
export const SeeAssessmentPage = (props: Props) => (
  <Column caption={props.inHand.title} heading="Assessment">
    <p class="govuk-body">
      The whole family, once. Each answer is saved by itself, in any order, by anybody on the team. Begin with what is
      known, and with what the child and the family say.
    </p>
    {props.inHand.plan.kind === 'taf' && (
      <p class="govuk-body">
        <FirstAssessed plan={props.inHand.plan} clocks={props.clocks} today={props.today} />
      </p>
    )}
    <WhatTheySay {...props} />
    <Questions {...props} />
    <WhatFollows {...props} />
    <Earlier plans={props.earlier} />
    <p class="govuk-body">
      <a class="govuk-link" href={assessmentPaths.print(props.inHand.plan.urlId)}>
        Print the assessment, or save it as PDF
      </a>
    </p>
  </Column>
);

const WhatTheySay = ({ inHand, subjects, voices }: Props) => (
  <>
    <h2 class="govuk-heading-m">What they say</h2>
    {govukTaskList({
      idPrefix: 'heard',
      items: subjects
        .filter(({ kind }) => kind !== 'family')
        .map((subject) => ({
          title: { text: `What ${subject.name} says` },
          href: `${assessmentPaths.domain(inHand.plan.urlId, subject.key)}#said`,
          status: heardOf(voices.find(({ personId }) => personId === subject.personId)),
        })),
    })}
  </>
);

const Questions = ({ inHand, subjects, questions, answers }: Props) => (
  <>
    <h2 class="govuk-heading-m">The questions</h2>
    {govukTaskList({
      idPrefix: 'asked',
      items: subjects.map((subject) => ({
        title: { text: titleOf(subject) },
        href: assessmentPaths.domain(inHand.plan.urlId, subject.key),
        status: statusOf(progressOf(questionsFor(questions, subject), answers.filter(isAbout(subject)))),
      })),
    })}
  </>
);

const WhatFollows = ({ inHand: { plan }, subjects, answers, taken, hypotheses, levels }: Props) => (
  <>
    <h2 class="govuk-heading-m">What follows from it</h2>
    {govukTaskList({
      idPrefix: 'follows',
      items: [
        {
          title: { text: 'What may explain it' },
          href: assessmentPaths.hypotheses(plan.urlId),
          status: thoughtsOf(hypotheses),
        },
        ...subjects
          .filter(({ kind }) => kind === 'child')
          .map((subject) => ({
            title: { text: `Level of need of ${subject.name}` },
            ...(plan.myRole ? { href: assessmentPaths.judgeLevel(plan.urlId, subject.key) } : {}),
            status: levelOf(levels.find(({ personId }) => personId === subject.personId)),
          })),
        {
          title: { text: 'Needs for the plan' },
          href: assessmentPaths.findNeeds(plan.urlId),
          status: needsOf(answers.filter(tellsOfNeed), taken),
        },
      ],
    })}
  </>
);

const Earlier = ({ plans }: { plans: readonly Plan[] }) =>
  plans.length === 0 ? (
    <></>
  ) : (
    <>
      <h2 class="govuk-heading-m">What was assessed before</h2>
      <ul class="govuk-list">
        {plans.map(({ urlId, openedOn, closedOn }) => (
          <li>
            <a class="govuk-link" href={assessmentPaths.assessment(urlId)}>
              Family plan of {inWords(openedOn)}
              {closedOn !== null && ` to ${inWords(closedOn)}`}
            </a>
          </li>
        ))}
      </ul>
    </>
  );

/** A thought that nobody came back to is still only a thought. */
function thoughtsOf(hypotheses: readonly Hypothesis[]) {
  if (hypotheses.length === 0) return NOT_STARTED;
  const waiting = hypotheses.filter(({ visits }) => visits.length === 0).length;
  return { text: `${hypotheses.length} written down${waiting > 0 ? `, ${waiting} not looked at again yet` : ''}` };
}

const titleOf = ({ kind, name }: Subject): string => {
  if (kind === 'family') return DOMAIN_LABELS.family;
  return kind === 'adult' ? `${name}: ${DOMAIN_LABELS.parenting.toLowerCase()}` : name;
};

const NOT_STARTED = { tag: { text: 'Not started', classes: 'govuk-tag--grey' } };

const heardOf = (latest: Voice | undefined) =>
  latest
    ? { text: `Heard on ${inWords(latest.heardOn)}` }
    : { tag: { text: 'Not heard yet', classes: 'govuk-tag--grey' } };

const levelOf = (latest: LevelJudgement | undefined) =>
  latest
    ? { text: `${latest.level}, ${latest.levelName}, on ${inWords(latest.on)}` }
    : { tag: { text: 'Not judged yet', classes: 'govuk-tag--grey' } };

function needsOf(found: readonly Answer[], taken: readonly Topic[]) {
  if (found.length === 0) return { tag: { text: 'Nothing found yet', classes: 'govuk-tag--grey' } };
  return { text: `${found.filter((answer) => isTaken(answer, taken)).length} of ${found.length} in the plan` };
}

function statusOf({ asked, answered, apart }: Progress) {
  if (apart > 0) return { tag: { text: `${apart} with two texts`, classes: 'govuk-tag--orange' } };
  if (answered === 0) return NOT_STARTED;
  if (answered === asked) return { text: 'All answered' };
  return { tag: { text: `${answered} of ${asked} answered`, classes: 'govuk-tag--light-blue' } };
}
