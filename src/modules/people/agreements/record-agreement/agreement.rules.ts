import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

export const AGREEMENT_MANNERS = ['face-to-face', 'phone', 'in-writing'] as const;
export type AgreementManner = (typeof AGREEMENT_MANNERS)[number];

export const MANNER_LABELS: Record<AgreementManner, string> = {
  'face-to-face': 'Face to face',
  phone: 'By phone',
  'in-writing': 'In writing',
};

/** With whom what a family says may be shared. Nobody else joins a team that rests on the agreement. */
export const SHARED_WITH = ['team', 'named', 'nobody'] as const;
export type SharedWith = (typeof SHARED_WITH)[number];

/** What an agreement says before it is recorded. */
export type AgreementTerms = {
  readonly givenOn: LocalDate;
  /** The last day on which it holds. Null: until they say otherwise. */
  readonly endsOn: LocalDate | null;
  /** Who of those named is the child whose page it is recorded on. */
  readonly childId: string;
  readonly personIds: readonly string[];
  /** Those of the family that the recorder may name. */
  readonly mayName: readonly string[];
  /** Who of the family gave it. */
  readonly givenBy: readonly string[];
  /** Who gave it beside them. */
  readonly givenByOther: string;
  /** Those of `mayName` who are children. */
  readonly children: readonly string[];
  /** How it was judged that a young person who gave it understands what they agree to. */
  readonly understands: string;
  readonly sharedWith: SharedWith;
  /** The organisations that the family named. */
  readonly shareWith: readonly string[];
};

export type AgreementRefusal =
  | 'given-in-future'
  | 'ends-before'
  | 'child-not-named'
  | 'not-of-the-family'
  | 'giver-not-named'
  | 'understanding-not-judged'
  | 'young-person-for-others'
  | 'nobody-to-share-with';

/**
 * Early help is by agreement, which the family gives, for persons it names (Working together to safeguard children, ch. 2:
 * early help is voluntary). The child it is about is one of them.
 */
export function ruleOnAgreement(terms: AgreementTerms, today: LocalDate): Ruling<void, AgreementRefusal> {
  if (terms.givenOn > today) return refuse('given-in-future');
  if (terms.endsOn !== null && terms.endsOn < today) return refuse('ends-before');
  if (!terms.personIds.includes(terms.childId)) return refuse('child-not-named');
  if ([...terms.personIds, ...terms.givenBy].some((id) => !terms.mayName.includes(id)))
    return refuse('not-of-the-family');
  if (terms.sharedWith === 'named' && terms.shareWith.length === 0) return refuse('nobody-to-share-with');
  return ruleOnGivers(terms);
}

/**
 * A young person who understands what they agree to may agree for themselves, at no fixed age, and for nobody else (Gillick
 * v West Norfolk and Wisbech AHA [1986] AC 112, as practised in consent to help). For others an adult of the family does.
 */
function ruleOnGivers(terms: AgreementTerms): Ruling<void, AgreementRefusal> {
  const { givenBy, givenByOther, children, understands, personIds } = terms;
  if (givenBy.length === 0 && givenByOther === '') return refuse('giver-not-named');
  const young = givenBy.filter((id) => children.includes(id));
  if (young.length > 0 && understands === '') return refuse('understanding-not-judged');
  const byAnAdult = givenByOther !== '' || young.length < givenBy.length;
  if (!byAnAdult && personIds.some((id) => !young.includes(id))) return refuse('young-person-for-others');
  return allow(undefined);
}
