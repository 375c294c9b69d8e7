import { inWords } from '#kernel/local-date.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Plan } from '../../plan/plan.ts';
import { aboutInWords } from '../../content/questions.page.tsx';
import { SENSITIVITY_LABELS } from '../../content/sensitivity.ts';
import { Written } from '../../content/written.page.tsx';
import { CouldBePlainer } from '../../plain-words/plain-words.page.tsx';
import type { PlainWord } from '../../plain-words/plain-words.rules.ts';
import type { AssessmentInHand } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import { DIRECTIONS, type Direction, type Hypothesis, STANDING_LABELS, type Standing } from './hypothesis.ts';

type Props = AssessmentInHand & {
  readonly hypotheses: readonly Hypothesis[];
  readonly words: readonly PlainWord[];
};

export const SeeHypothesesPage = ({ inHand, hypotheses, words }: Props) => (
  <>
    <span class="govuk-caption-l">{inHand.title}: assessment</span>
    <h1 class="govuk-heading-l">What may explain it</h1>
    <p class="govuk-body">
      What a child does has reasons. A thought about the reasons is not a fact: it is written with what speaks for it
      and against it, and looked at again at each meeting.
    </p>
    {hypotheses.length === 0 && <p class="govuk-body">Nothing is written yet.</p>}
    {hypotheses.map((hypothesis) => (
      <section class="govuk-!-margin-bottom-8">
        <h2 class="govuk-heading-m">{hypothesis.because}</h2>
        <p class="govuk-body">
          <StandingTag hypothesis={hypothesis} />{' '}
          {hypothesis.sensitivity !== 'general' && (
            <Tag
              text={`Kept apart: ${SENSITIVITY_LABELS[hypothesis.sensitivity].toLowerCase()}`}
              classes="govuk-tag--purple"
            />
          )}
        </p>
        <p class="govuk-body">
          What is seen ({aboutInWords(hypothesis, inHand.persons)}): {hypothesis.seen}
        </p>
        <ForAndAgainst hypothesis={hypothesis} />
        <Visits hypothesis={hypothesis} />
        {inHand.plan.myRole && <CouldBePlainer texts={textsOf(hypothesis)} words={words} />}
        {inHand.plan.myRole && <WhatToDo plan={inHand.plan} hypothesis={hypothesis} />}
      </section>
    ))}
    {inHand.plan.myRole &&
      govukButton({ text: 'Add what may explain it', href: assessmentPaths.addHypothesis(inHand.plan.urlId) })}
  </>
);

const textsOf = ({ seen, because, evidence, visits }: Hypothesis): string[] => [
  seen,
  because,
  ...evidence.map(({ text }) => text),
  ...visits.map(({ text }) => text),
];

const COLOURS: Record<Standing, string> = {
  open: 'govuk-tag--light-blue',
  likely: 'govuk-tag--green',
  'set-aside': 'govuk-tag--grey',
};

const StandingTag = ({ hypothesis: { visits } }: { hypothesis: Hypothesis }) => {
  const standing = visits[0]?.standing ?? 'open';
  return <Tag text={STANDING_LABELS[standing]} classes={COLOURS[standing]} />;
};

const DIRECTION_LABELS: Record<Direction, string> = { for: 'What speaks for it', against: 'What speaks against it' };

const ForAndAgainst = ({ hypothesis: { evidence } }: { hypothesis: Hypothesis }) => (
  <div class="govuk-grid-row">
    {DIRECTIONS.map((direction) => {
      const said = evidence.filter(({ speaks }) => speaks === direction);
      return (
        <div class="govuk-grid-column-one-half">
          <h3 class="govuk-heading-s">{DIRECTION_LABELS[direction]}</h3>
          {said.length === 0 ? (
            <p class="govuk-hint">Nothing yet.</p>
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {said.map(({ text, on, by }) => (
                <li>
                  {text}{' '}
                  <span class="govuk-hint">
                    {by}, {inWords(on)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      );
    })}
  </div>
);

const Visits = ({ hypothesis: { visits, by, on } }: { hypothesis: Hypothesis }) => (
  <>
    {visits.map((visit) => (
      <>
        <h3 class="govuk-heading-s">
          {inWords(visit.on)}: {STANDING_LABELS[visit.standing].toLowerCase()}
        </h3>
        <Written text={visit.text} />
        <p class="govuk-hint">{visit.by}</p>
      </>
    ))}
    <p class="govuk-hint">
      Written by {by} on {inWords(on)}.
    </p>
  </>
);

const WhatToDo = ({ plan, hypothesis: { urlId, because } }: { plan: Plan; hypothesis: Hypothesis }) => (
  <p class="govuk-body govuk-!-display-none-print">
    <a class="govuk-link" href={assessmentPaths.weighHypothesis(plan.urlId, urlId)}>
      Add what speaks for or against it<span class="govuk-visually-hidden">: {because}</span>
    </a>{' '}
    <a class="govuk-link govuk-!-margin-left-3" href={assessmentPaths.revisitHypothesis(plan.urlId, urlId)}>
      Look at it again<span class="govuk-visually-hidden">: {because}</span>
    </a>
  </p>
);
