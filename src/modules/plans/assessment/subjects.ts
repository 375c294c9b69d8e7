import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { childrenAmong } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { About } from '../content/plan-content.ts';
import { type PlanInHand, WHOLE_FAMILY } from '../plan/plan-in-hand.ts';
import type { Question } from './assessment.ts';

/** Whom an assessment is about: each person of the plan whom the actor may see in full, and the family as a whole. */
export type Subject = About & {
  /** How they stand in an address. */
  readonly key: string;
  readonly kind: 'child' | 'adult' | 'family';
  readonly name: string;
};

/** The child of the plan first, then the other children, then the adults, then the family. */
export async function listSubjects(tx: Tx, { persons, everyone }: PlanInHand, date: LocalDate): Promise<Subject[]> {
  const seen = persons.filter(({ inFull }) => inFull);
  const children = await childrenAmong(
    tx,
    seen.map(({ personId }) => personId),
    date,
  );
  const subjects = seen.map(({ key, personId, name, openedFor }): Subject => {
    const kind = openedFor || children.has(personId) ? 'child' : 'adult';
    return { key, personId, wholeFamily: false, kind, name };
  });
  const opened = persons.find(({ openedFor }) => openedFor);
  const family = everyone && opened ? [familyOf(opened.personId)] : [];
  return [...subjects.filter(isA('child')), ...subjects.filter(isA('adult')), ...family];
}

const isA =
  (kind: Subject['kind']) =>
  (subject: Subject): boolean =>
    subject.kind === kind;

const familyOf = (personId: Id<'person'>): Subject => ({
  key: WHOLE_FAMILY,
  personId,
  wholeFamily: true,
  kind: 'family',
  name: 'The whole family',
});

const ASKED: Record<Subject['kind'], Question['askedOf']> = {
  child: 'each-child',
  adult: 'each-adult',
  family: 'family',
};

/** What is asked about somebody. */
export const questionsFor = (questions: readonly Question[], { kind }: Subject): Question[] =>
  questions.filter(({ askedOf }) => askedOf === ASKED[kind]);

export const isAbout =
  (subject: About) =>
  ({ personId, wholeFamily }: About): boolean =>
    personId === subject.personId && wholeFamily === subject.wholeFamily;
