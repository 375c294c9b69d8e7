import type { Actor } from '#kernel/actor.ts';
import { when } from '#kernel/when.ts';
import { govukWarningText } from '#platform/web/govuk/macros.ts';
import { ANSWER_PARTS, ANSWER_PART_LABELS, type Answer } from '../assessment.ts';
import { type Difference, differencesBetween } from '../differences.rules.ts';
import { sourceOf } from '../texts.rules.ts';

type Props = { now: readonly Answer[]; texts: readonly Answer[]; actor: Actor | undefined };

/** Texts that were written at the same time, side by side, each with what it changes of the one that both began from. */
export const TwoTexts = ({ now, texts, actor }: Props) => (
  <>
    {govukWarningText({
      text: 'These were written at the same time. Both are kept. The boxes below begin with both: make of them what is true for everybody.',
      iconFallbackText: 'Two texts',
    })}
    <div class="govuk-grid-row">
      {now.map((text) => (
        <div class="govuk-grid-column-one-half">
          <h2 class="govuk-heading-s">
            {text.writtenById === actor?.userId ? 'Your text' : text.writtenBy}, {when(text.writtenAt)}
          </h2>
          {ANSWER_PARTS.map((part) => (
            <Part label={ANSWER_PART_LABELS[part]} before={sourceOf(texts, text)?.[part] ?? ''} after={text[part]} />
          ))}
          {text.scale !== null && <p class="govuk-body">From 0 to 10: {text.scale}</p>}
        </div>
      ))}
    </div>
  </>
);

const Part = ({ label, before, after }: { label: string; before: string; after: string }) =>
  before === '' && after === '' ? (
    <></>
  ) : (
    <>
      <h3 class="govuk-heading-s">{label}</h3>
      <p class="govuk-body">
        {before === '' ? after : differencesBetween(before, after).map((difference) => <Run {...difference} />)}
      </p>
    </>
  );

/** Put in and taken out are said in words, too: a line through or under a word is read out by few screen readers. */
const Run = ({ kind, words }: Difference) => {
  if (kind === 'same') return <>{words} </>;
  const said = kind === 'in' ? ' [put in] ' : ' [taken out] ';
  return kind === 'in' ? (
    <>
      <span class="govuk-visually-hidden">{said}</span>
      <ins>{words}</ins>{' '}
    </>
  ) : (
    <>
      <span class="govuk-visually-hidden">{said}</span>
      <del>{words}</del>{' '}
    </>
  );
};
