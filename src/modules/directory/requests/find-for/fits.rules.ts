import { type LocalDate, ageOn } from '#kernel/local-date.ts';
import type { Question } from '../../find/question.rules.ts';

/** What of somebody a service may fit: it is taken from the record, and stands in no address. */
export const FITS = ['need', 'age', 'home'] as const;
export type Fit = (typeof FITS)[number];

/** What is known of them to look with. */
export type LookedFor = {
  /** Terms of the directory that answer their need. */
  readonly answers: readonly string[];
  readonly birthday: LocalDate | null;
  readonly knowsHome: boolean;
  /** As whom services are asked, of those that say who may. */
  readonly who: NonNullable<Question['who']>;
};

const possible = ({ answers, birthday, knowsHome }: LookedFor): Fit[] =>
  FITS.filter((fit) => ({ need: answers.length > 0, age: birthday !== null, home: knowsHome })[fit]);

/** What is ticked: everything that is known, until somebody chooses. */
export function readFits(typed: Readonly<Record<string, readonly string[]>>, known: LookedFor): Fit[] {
  const all = possible(known);
  return hasChosen(typed) ? all.filter((fit) => typed['fits']?.includes(fit)) : all;
}

const hasChosen = (typed: Readonly<Record<string, readonly string[]>>): boolean => typed['chosen'] !== undefined;

/** The question as it is asked for somebody: the record says what fits them, the rest was chosen. */
export function questionFor(
  question: Question,
  typed: Readonly<Record<string, readonly string[]>>,
  known: LookedFor,
  today: LocalDate,
): Question {
  const fits = readFits(typed, known);
  const age = known.birthday && fits.includes('age') ? ageOn(known.birthday, today) : undefined;
  return {
    ...question,
    near: undefined,
    serves: false,
    age: age === undefined ? undefined : { from: age, to: age },
    answers: fits.includes('need') ? known.answers : undefined,
    who: hasChosen(typed) ? question.who : known.who,
  };
}
