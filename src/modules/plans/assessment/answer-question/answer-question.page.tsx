import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukDetails, govukInput, govukInsetText, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SENSITIVITY_LABELS, type Sensitivity } from '../../content/sensitivity.ts';
import { SayWhileWriting } from '../../plain-words/plain-words.page.tsx';
import type { PlainWord } from '../../plain-words/plain-words.rules.ts';
import type { AssessmentInHand } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import { ANSWER_PARTS, ANSWER_PART_LABELS, type Answer, type AnswerPart, type Question } from '../assessment.ts';
import type { Subject } from '../subjects.ts';
import { AnswerInWords } from './answer-in-words.page.tsx';
import { TwoTexts } from './two-texts.page.tsx';

type Props = AssessmentInHand & {
  readonly subject: Subject;
  readonly question: Question;
  readonly sensitivity: Sensitivity;
  readonly mine: readonly Sensitivity[];
  readonly texts: readonly Answer[];
  readonly now: readonly Answer[];
  readonly apart: readonly Answer[];
  readonly words: readonly PlainWord[];
  readonly entry: Entry;
  readonly shown: Shown;
};

const PART_HINTS: Record<AnswerPart, string> = {
  strengths: 'What works, who does it, since when.',
  needs: 'What happens, how often, for whom. What is written here can become a need of the plan.',
  evidence: 'Who saw or said it, and when. What is only thought belongs under “What may explain it”.',
};

export const AnswerQuestionPage = (props: Props) => {
  const { inHand, subject, question, sensitivity, texts, now, words, entry, shown } = props;
  return (
    <>
      <span class="govuk-caption-l">{subject.name}</span>
      <h1 class="govuk-heading-l">{question.wording}</h1>
      {sensitivity !== 'general' &&
        govukInsetText({
          text: `Kept apart: ${SENSITIVITY_LABELS[sensitivity].toLowerCase()}. Only those with whom that is shared see it, or that it exists.`,
        })}
      {now.length > 1 && <TwoTexts now={now} texts={texts} actor={shown.actor} />}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-hint">{question.hint}</p>
          <Form shown={shown} send="Save the answer" keepsDraft>
            <input type="hidden" name="from" value={field(entry, 'from').value} />
            {ANSWER_PARTS.map((part) =>
              govukTextarea({
                ...field(entry, part),
                label: { text: ANSWER_PART_LABELS[part], classes: 'govuk-label--s' },
                hint: { text: PART_HINTS[part] },
                rows: 4,
              }),
            )}
            <SayWhileWriting words={words} />
            {question.scaleWording !== null &&
              govukInput({
                ...field(entry, 'scale'),
                label: { text: 'A figure, if it helps', classes: 'govuk-label--s' },
                hint: { text: question.scaleWording },
                classes: 'govuk-input--width-2',
                inputmode: 'numeric',
              })}
          </Form>
          <WrittenBefore texts={texts} now={now} />
          <KeptApart {...props} plan={inHand.plan.urlId} />
        </div>
      </div>
    </>
  );
};

/** Texts that others follow, the newest first: how the answer came about. */
const WrittenBefore = ({ texts, now }: Pick<Props, 'texts' | 'now'>) => {
  const before = texts.filter((text) => !now.includes(text)).toReversed();
  if (before.length === 0) return <></>;
  return govukDetails({
    summaryText: 'What was written before',
    html: (
      <>
        {before.map((answer) => (
          <AnswerInWords answer={answer} />
        ))}
      </>
    ),
  });
};

/** What is said of the same under other sensitivities, and the way to say something under one. */
const KeptApart = ({ plan, subject, question, sensitivity, mine, apart }: Props & { plan: string }) =>
  mine.length < 2 ? (
    <></>
  ) : (
    <>
      <h2 class="govuk-heading-m">Kept apart from this</h2>
      {apart.map((answer) => (
        <>
          <h3 class="govuk-heading-s">{SENSITIVITY_LABELS[answer.sensitivity]}</h3>
          <AnswerInWords answer={answer} />
        </>
      ))}
      <p class="govuk-body">What only some may see is written by itself, so that the rest can be shared:</p>
      <ul class="govuk-list govuk-list--bullet">
        {mine
          .filter((each) => each !== sensitivity)
          .map((each) => (
            <li>
              <a class="govuk-link" href={assessmentPaths.question(plan, subject.key, question.code, each)}>
                {SENSITIVITY_LABELS[each]}
              </a>
            </li>
          ))}
      </ul>
    </>
  );
