import type { Answer, AnswerPart } from './assessment.ts';

/** What no other text follows: one, or several that were written at the same time. */
export const standing = (texts: readonly Answer[]): Answer[] => {
  const followed = new Set(texts.flatMap(({ follows }) => follows));
  return texts.filter(({ id }) => !followed.has(id));
};

/** The text from which both of two were written; undefined where there was none. */
export const sourceOf = (texts: readonly Answer[], mine: Answer): Answer | undefined =>
  texts.find(({ id }) => mine.follows.includes(id));

/** One part of several texts, one below the other, so that whoever writes one for all begins with all. Said twice, it stands once. */
export const together = (texts: readonly Answer[], part: AnswerPart): string =>
  [...new Set(texts.map((text) => text[part]).filter((words) => words !== ''))].join('\n\n');

/** The figure that all of them gave; undefined where they differ. */
export function agreedScale(texts: readonly Answer[]): number | undefined {
  const given = new Set(texts.map(({ scale }) => scale).filter((scale) => scale !== null));
  return given.size === 1 ? [...given][0] : undefined;
}
