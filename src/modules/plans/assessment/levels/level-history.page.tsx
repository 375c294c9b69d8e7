import { inWords } from '#kernel/local-date.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { SENSITIVITY_LABELS } from '../../content/sensitivity.ts';
import { Written } from '../../content/written.page.tsx';
import { CouldBePlainer } from '../../plain-words/plain-words.page.tsx';
import type { PlainWord } from '../../plain-words/plain-words.rules.ts';
import type { LevelJudgement, LevelReason } from './level-judgement.ts';

type Props = { judged: readonly LevelJudgement[]; words: readonly PlainWord[] };

/** Each time the level was judged, the newest first, with what was said for it. */
export const LevelHistory = ({ judged, words }: Props) => (
  <>
    {judged.map(({ level, levelName, on, by, why }) => (
      <>
        <h3 class="govuk-heading-s">
          {inWords(on)}: level {level}, {levelName}
        </h3>
        {why && <Why why={why} />}
        {why && <CouldBePlainer texts={[why.reason]} words={words} />}
        <p class="govuk-hint">{by}</p>
      </>
    ))}
  </>
);

const Why = ({ why: { sensitivity, descriptors, reason } }: { why: LevelReason }) => (
  <>
    {sensitivity !== 'general' && (
      <p class="govuk-body">
        <Tag text={`Kept apart: ${SENSITIVITY_LABELS[sensitivity].toLowerCase()}`} classes="govuk-tag--purple" />
      </p>
    )}
    <Written text={reason} />
    {descriptors.length > 0 && (
      <ul class="govuk-list govuk-list--bullet">
        {descriptors.map((descriptor) => (
          <li>{descriptor}</li>
        ))}
      </ul>
    )}
  </>
);
