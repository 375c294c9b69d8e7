import { type LocalDate, ageOn, inWords } from '#kernel/local-date.ts';
import type { RequestLine } from '../request.ts';
import { namesSomebody, tellsWho } from '../tells-who.rules.ts';

/** A line that a service may be told, as the record has it. Whoever asks chooses it and may write it otherwise. */
export type ToldLine = {
  /** How it stands in the form. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** Whether it is chosen at first: what nobody can help without, and nothing sensitive. */
  readonly isTicked: boolean;
  readonly tellsWho: boolean;
  /** What it may give away beside itself. */
  readonly warns?: string | undefined;
  readonly hint?: string | undefined;
};

/** What is known of somebody for whom a service is asked, as far as whoever asks may see it. */
export type KnownForAsking = {
  readonly firstName: string;
  readonly birthday: LocalDate | null;
  /** Ways to reach the family. Nobody's who must not be found by somebody, or must not find somebody. */
  readonly reach: readonly { readonly key: string; readonly text: string }[];
  readonly facts: readonly Fact[];
  readonly need: string;
  readonly wanted: string;
  readonly help: string;
  /** What need and action may give away; undefined where that is nothing beyond everyday work. */
  readonly sensitive: string | undefined;
  /** Of those whom the words may name. */
  readonly names: readonly string[];
};

type Fact = {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly text: string;
  readonly sensitive: string | undefined;
};

/**
 * What the service may be told, line by line. No more than it needs to help is ticked (UK GDPR, article 5(1)(c)): an age
 * rather than a birthday, no name, no way to reach the family, nothing sensitive.
 */
export function composeLines(known: KnownForAsking, today: LocalDate): ToldLine[] {
  const { birthday, sensitive } = known;
  const ofNeed = (key: string, label: string, text: string): ToldLine => {
    const names = namesSomebody(text, known.names);
    const hint = names ? 'It names somebody of the family. Write it without the name, if that does.' : undefined;
    return { key, label, text, isTicked: sensitive === undefined && !names, tellsWho: false, warns: sensitive, hint };
  };
  return [
    ofNeed('need', 'What is needed', known.need),
    ofNeed('wanted', 'What the family wants', known.wanted),
    ofNeed('help', 'What would help', known.help),
    ...(birthday ? [{ ...SAID, key: 'age', label: 'Age', text: String(ageOn(birthday, today)), isTicked: true }] : []),
    ...known.facts.map((fact) => ({
      ...(fact.kind === 'getting-in-touch' ? WHO : SAID),
      key: fact.key,
      label: fact.label,
      text: fact.text,
      isTicked: fact.kind === 'interpreter' && fact.sensitive === undefined,
      warns: fact.sensitive,
    })),
    { ...WHO, key: 'name', label: 'Name', text: known.firstName, hint: 'The first name is enough for many.' },
    ...(birthday ? [{ ...WHO, key: 'born', label: 'Date of birth', text: inWords(birthday) }] : []),
    ...known.reach.map(({ key, text }) => ({ ...WHO, key, label: 'How to reach the family', text })),
    {
      ...SAID,
      key: 'safe',
      label: 'What you must know to keep everybody safe',
      text: '',
      hint: 'For instance whom not to ring, or not to meet alone. Nothing is filled in here for you.',
    },
    { ...SAID, key: 'more', label: 'What else you should know', text: '' },
  ];
}

const SAID = { isTicked: false, tellsWho: false };
const WHO = { isTicked: false, tellsWho: true };

type Chosen = { readonly send: readonly string[]; readonly textOf: (key: string) => string };

/**
 * What was chosen, as it will be sent. A line that names somebody of the family, or says how to find them, tells who it is
 * about, whatever it was meant to say.
 */
export const linesToSend = (
  lines: readonly ToldLine[],
  { send, textOf }: Chosen,
  names: readonly string[],
): RequestLine[] =>
  lines
    .filter(({ key }) => send.includes(key))
    .map((line) => {
      const text = textOf(line.key).trim();
      return { label: line.label, text, tellsWho: line.tellsWho || tellsWho(text, names) };
    });
