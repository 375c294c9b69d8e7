import { Column } from '#platform/web/column.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { SENSITIVITY_LABELS } from '../../content/sensitivity.ts';
import { CouldBePlainer } from '../../plain-words/plain-words.page.tsx';
import type { PlainWord } from '../../plain-words/plain-words.rules.ts';
import { AnswerInWords } from '../answer-question/answer-in-words.page.tsx';
import type { AssessmentInHand } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import { ANSWER_PARTS, type Answer, DOMAIN_LABELS, type Question } from '../assessment.ts';
import type { Voice } from '../hear-voice/voice.ts';
import { VoiceList } from '../hear-voice/voice-list.page.tsx';
import { progressOf } from './progress.rules.ts';
import { type Subject, questionsFor } from '../subjects.ts';

type Props = AssessmentInHand & {
  readonly subject: Subject;
  readonly answers: readonly Answer[];
  readonly voices: readonly Voice[];
  readonly ofBehaviour: boolean;
  readonly words: readonly PlainWord[];
};

/** All that was answered about somebody, and the way to each question. */
export const SeeDomainPage = (props: Props) => {
  const { inHand, subject, questions } = props;
  const asked = questionsFor(questions, subject);
  return (
    <Column
      caption={`${inHand.title}: assessment`}
      heading={subject.kind === 'family' ? DOMAIN_LABELS.family : subject.name}
    >
      <VoiceList {...props} />
      {asked.map((question) => (
        <Asked {...props} question={question} />
      ))}
    </Column>
  );
};

const Asked = ({ inHand, subject, question, answers, words }: Props & { question: Question }) => {
  const said = answers.filter((answer) => answer.question === question.code);
  const [first] = said;
  const isApart = progressOf([question], said).apart > 0;
  return (
    <section class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m">{question.name}</h2>
      <p class="govuk-body">{first?.asked ?? question.wording}</p>
      {said.length === 0 && <p class="govuk-hint">Not answered yet.</p>}
      {isApart && (
        <p class="govuk-body">
          <Tag text="Two texts, written at the same time" classes="govuk-tag--orange" />
        </p>
      )}
      {said.map((answer) => (
        <>
          {answer.sensitivity !== 'general' && (
            <p class="govuk-body">
              <Tag
                text={`Kept apart: ${SENSITIVITY_LABELS[answer.sensitivity].toLowerCase()}`}
                classes="govuk-tag--purple"
              />
            </p>
          )}
          <AnswerInWords answer={answer} />
          {inHand.plan.myRole && <CouldBePlainer texts={ANSWER_PARTS.map((part) => answer[part])} words={words} />}
        </>
      ))}
      {inHand.plan.myRole && (
        <p class="govuk-body govuk-!-display-none-print">
          <a
            class="govuk-link"
            href={assessmentPaths.question(inHand.plan.urlId, subject.key, question.code, 'general')}
          >
            {said.length === 0 ? 'Answer' : isApart ? 'Write one text for both' : 'Say it better'}
            <span class="govuk-visually-hidden">: {question.name}</span>
          </a>
        </p>
      )}
    </section>
  );
};
