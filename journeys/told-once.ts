import type { FormShown } from './forms-shown.ts';

/** Something told at the start: how a form would ask for it, and the answer as it stands in the sheet of what is known. */
export type ToldOnce = {
  readonly name: string;
  readonly askedAs: RegExp;
  readonly answer: string;
  /** The name of whom it is about. */
  readonly of: string;
};

/** What a school's files tell of a child and of a parent. */
export const toldBySchool = (child: string, parent: string): ToldOnce[] => [
  { of: child, name: 'name', askedAs: /\b(first|family|full) name\b|\bcalled\b/i, answer: 'Full name' },
  { of: child, name: 'birthday', askedAs: /date of birth|birthday|how old|\bage\b/i, answer: 'Born' },
  { of: child, name: 'home', askedAs: /^address|where do(es)? .* live|postcode/i, answer: 'Home' },
  { of: child, name: 'school', askedAs: /(which|name of the|what) school|year group/i, answer: 'School' },
  { of: child, name: 'family', askedAs: /in the family|brother|sister|sibling|mother|father/i, answer: parent },
  { of: parent, name: 'phone', askedAs: /\b(phone|mobile)\b|how .* reach/i, answer: 'How to reach them' },
];

/** What the family tells the officer on the first days, by the names that the sheet has for it. */
export const toldToOfficer = (child: string, parent: string): ToldOnce[] => [
  { of: parent, name: 'Language at home', askedAs: /language/i, answer: 'Tamil, and some English' },
  { of: parent, name: 'Interpreter', askedAs: /interpreter/i, answer: 'Tamil, and not a man' },
  {
    of: parent,
    name: 'How and when to get in touch',
    askedAs: /how .*(contacted|get in touch)/i,
    answer: 'A text message after four',
  },
  { of: child, name: 'Allergies', askedAs: /allerg|disab|condition/i, answer: 'Nuts: the pen is in the office' },
  { of: child, name: 'Who helps already', askedAs: /who (helps|supports)/i, answer: 'The grandmother, on Sundays' },
  { of: child, name: 'What was tried before', askedAs: /tried (before|already)/i, answer: 'A breakfast club' },
];

/** Questions that sound as if they asked again, and ask for something else. */
const SOMETHING_ELSE = [
  'Interpreter used (optional)', // who interpreted on that day; what they need stands in its hint
  'Mobile number', // of whoever is signed in
  'What are they called?', // of somebody whom the record does not have
];

/** Where something is told: who is new, and what has changed. */
const TO_TELL = /\/(known|families|homes|name|birthday|how-to-reach-them)(\/|$)/;

/**
 * What forms ask again: on any, an empty box for what was told; on those about the family, nothing above the form of what
 * was told of whom it is about.
 */
export const askedAgain = (
  forms: readonly FormShown[],
  told: readonly ToldOnce[],
  isOfFamily: (form: FormShown) => boolean,
): string[] => [
  ...new Set(forms.flatMap((form) => [...emptyBoxes(form, told), ...(isOfFamily(form) ? unsaid(form, told) : [])])),
];

const emptyBoxes = ({ path, heading, questions }: FormShown, told: readonly ToldOnce[]): string[] =>
  questions
    .filter(({ asked, filled }) => filled === '' && !SOMETHING_ELSE.includes(asked) && !TO_TELL.test(path))
    .flatMap(({ asked }) => told.filter(({ askedAs }) => askedAs.test(asked)).map(({ name }) => [asked, name]))
    .map(([asked, name]) => `${heading}: “${asked}” asks for ${name}`);

function unsaid({ path, heading, known }: FormShown, told: readonly ToldOnce[]): string[] {
  if (known.size === 0) return [`${heading} (${path}): says nothing of what is known`];
  return told
    .filter(({ of, answer }) => known.has(of) && !known.get(of)!.includes(answer))
    .map(({ name }) => `${heading} (${path}): says nothing of ${name}`);
}
