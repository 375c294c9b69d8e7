/** A word that blames or hides what happened, and what to say instead: the area's own list. */
export type PlainWord = { readonly word: string; readonly instead: string };

/** Which of the area's words a text has, as whole words, whatever their capitals, in the order of the list. */
export const findPlainWords = (text: string, words: readonly PlainWord[]): PlainWord[] =>
  words.filter(({ word }) => new RegExp(`(?<!\\p{L})${escaped(word)}(?!\\p{L})`, 'iu').test(text));

const escaped = (word: string): string =>
  word.replace(/[^\p{L}\p{N}\s-]/gu, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
