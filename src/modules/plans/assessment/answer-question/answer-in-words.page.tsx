import { when } from '#kernel/when.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Written } from '../../content/written.page.tsx';
import { ANSWER_PARTS, ANSWER_PART_LABELS, type Answer } from '../assessment.ts';

/** An answer as it stands, without boxes in which nothing was written. */
export const AnswerInWords = ({ answer }: { answer: Answer }) => (
  <>
    <SummaryList
      rows={[
        ...ANSWER_PARTS.filter((part) => answer[part] !== '').map((part) => ({
          key: { text: ANSWER_PART_LABELS[part] },
          value: { html: <Written text={answer[part]} /> },
        })),
        answer.scale !== null && { key: { text: 'From 0 to 10' }, value: { text: String(answer.scale) } },
      ]}
    />
    <p class="govuk-hint">
      {answer.writtenBy}, {when(answer.writtenAt)}
    </p>
  </>
);
