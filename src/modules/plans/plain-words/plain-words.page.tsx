import { type PlainWord, findPlainWords } from './plain-words.rules.ts';

/** In a form: where a script says, while somebody writes, which words could be plainer. It stops nobody. */
export const SayWhileWriting = ({ words }: { words: readonly PlainWord[] }) => (
  <div
    class="govuk-hint"
    aria-live="polite"
    data-plain-words={JSON.stringify(words.map(({ word, instead }) => [word, instead]))}
  ></div>
);

/** Beside what was saved: the same, without a script. */
export const CouldBePlainer = ({ texts, words }: { texts: readonly string[]; words: readonly PlainWord[] }) => {
  const found = findPlainWords(texts.join('\n'), words);
  if (found.length === 0) return <></>;
  return (
    <p class="govuk-hint govuk-!-display-none-print">
      Could be said more plainly: {found.map(({ word, instead }) => `“${word}” (${instead})`).join('; ')}.
    </p>
  );
};
