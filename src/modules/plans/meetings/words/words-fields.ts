import { z } from 'zod';
import { optionalText } from '#platform/web/fields.ts';
import { SAID_KINDS, type SaidKind } from './said.ts';

/** The boxes of somebody's words, and their answer from 0 to 10. */
export const wordsFields = {
  'working-well': optionalText(5_000),
  worry: optionalText(5_000),
  'wanted-next': optionalText(5_000),
  score: z
    .enum(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], 'Choose a number from 0 to 10')
    .transform(Number)
    .optional(),
};

export type Words = Readonly<Record<SaidKind, string>> & { readonly score?: number | undefined };

/** What was written, box by box, without the empty ones. */
export const saidIn = (words: Words): readonly { readonly kind: SaidKind; readonly text: string }[] =>
  SAID_KINDS.map((kind) => ({ kind, text: words[kind] })).filter(({ text }) => text !== '');

export const isEmpty = (words: Words): boolean => saidIn(words).length === 0 && words.score === undefined;
