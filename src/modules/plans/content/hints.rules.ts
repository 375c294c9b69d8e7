/** A hint while somebody writes: where what is in a box matches, it says something. It stops nobody. */
export type Hint = { readonly field: string; readonly finds: string; readonly says: string };

/** One thing that somebody does and everybody can see was done, by a day (a SMART plan; continuum of need, Partnership Plus). */
const SEEN_DONE =
  'Could everybody see that this was done? “Ring the school nurse on Monday” says more than “support” or “monitor”.';
const SHORTER = 'Could it be said in fewer words?';
const LETTERS = 'Would everybody in the family know what the capital letters stand for?';
const BETTER_THAN_WHAT =
  'Better or more than what? Say what you will see, and how often: “in by 8:50 four days of five”.';

export const ACTION_HINTS: readonly Hint[] = [
  {
    field: 'what',
    finds:
      '\\b([Ss]upport|[Ee]ngage|[Mm]onitor|[Ee]ncourage|[Ll]iaise|[Ee]xplore|[Aa]ddress|[Ss]ignpost|[Ww]ork with)\\b',
    says: SEEN_DONE,
  },
  {
    field: 'what',
    finds: '\\b(and|as well as)\\b.+\\b(and|as well as)\\b',
    says: 'Several things? Each can be an action of its own, with its own person and day.',
  },
  { field: 'what', finds: '\\b[A-Z]{2,6}\\b', says: LETTERS },
  { field: 'what', finds: '.{160}', says: SHORTER },
  { field: 'success', finds: '\\b([Bb]etter|[Ii]mproved?|[Mm]ore|[Ll]ess|[Hh]appier)\\b', says: BETTER_THAN_WHAT },
  { field: 'success', finds: '\\b[A-Z]{2,6}\\b', says: LETTERS },
];

export const NEED_HINTS: readonly Hint[] = [
  { field: 'ownWords', finds: '\\b[A-Z]{2,6}\\b', says: LETTERS },
  { field: 'wanted', finds: '\\b([Bb]etter|[Ii]mproved?|[Mm]ore|[Ll]ess|[Hh]appier)\\b', says: BETTER_THAN_WHAT },
  { field: 'wanted', finds: '\\b[A-Z]{2,6}\\b', says: LETTERS },
];

/** What is said about a text, as the script does in the browser. */
export const hintsFor = (hints: readonly Hint[], field: string, text: string): string[] =>
  hints.flatMap((hint) => (hint.field === field && new RegExp(hint.finds, 'su').test(text) ? [hint.says] : []));
