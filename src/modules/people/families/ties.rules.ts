import { RELATIONSHIP_LABELS, type RelationshipKind } from './relationships.rules.ts';

/** `personId` has `toPersonId` as mother, father, carer …; partners are named in either direction. */
export type Tie = {
  readonly personId: string;
  readonly toPersonId: string;
  readonly kind: RelationshipKind;
  /** Null where nobody said. */
  readonly parentalResponsibility: boolean | null;
  /** False: not currently involved. */
  readonly takesPart: boolean | null;
};

type Named = ReadonlyMap<string, string>;

const inAList = new Intl.ListFormat('en-GB');

export const isPartnership = ({ kind }: Pick<Tie, 'kind'>): boolean => kind === 'partner' || kind === 'former-partner';

/** 'Mother of Ada and Ben; partner of Alan', in as many parts as there are ways to relate. Empty where there is none. */
export function whoTheyAre(id: string, ties: readonly Tie[], names: Named): string {
  const theirs = ties.flatMap((tie) => {
    const other = otherOf(id, tie);
    return other !== undefined && names.has(other) ? [{ kind: tie.kind, name: names.get(other)! }] : [];
  });
  const parts = [...Map.groupBy(theirs, ({ kind }) => kind)].map(
    ([kind, same]) => `${RELATIONSHIP_LABELS[kind]} of ${inAList.format(same.map(({ name }) => name))}`,
  );
  return parts.map((part, i) => (i === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1))).join('; ');
}

/** To whom somebody is something by this tie; a partner is it in both directions. */
function otherOf(id: string, tie: Tie): string | undefined {
  if (tie.toPersonId === id) return tie.personId;
  return tie.personId === id && isPartnership(tie) ? tie.toPersonId : undefined;
}

/** 'Yes', 'No' or 'Not recorded' where it is the same for every child; else by child. Empty for who is nobody's parent. */
export function responsibilityOf(id: string, ties: readonly Tie[], names: Named): string {
  const theirs = ties.filter((tie) => tie.toPersonId === id && !isPartnership(tie) && names.has(tie.personId));
  const byAnswer = Map.groupBy(theirs, ({ parentalResponsibility }) => answerTo(parentalResponsibility));
  if (byAnswer.size <= 1) return [...byAnswer.keys()].join('');
  return [...byAnswer]
    .map(([answer, same]) => `${answer} for ${inAList.format(same.map(({ personId }) => names.get(personId)!))}`)
    .join('; ');
}

const answerTo = (said: boolean | null): string => (said === null ? 'Not recorded' : said ? 'Yes' : 'No');

/** 'Not currently involved', or with which of the children; empty where that is said of none. */
export function notInvolvedInWords(id: string, ties: readonly Tie[], names: Named): string {
  if (isNotInvolved(id, ties)) return 'Not currently involved';
  const without = ties.filter((tie) => tie.toPersonId === id && tie.takesPart === false && names.has(tie.personId));
  if (without.length === 0) return '';
  return `Not currently involved with ${inAList.format(without.map(({ personId }) => names.get(personId)!))}`;
}

/** Of whom the record says that they are not currently involved with any child they belong to. */
export const isNotInvolved = (id: string, ties: readonly Tie[]): boolean => {
  const theirs = ties.filter((tie) => tie.toPersonId === id && !isPartnership(tie));
  return theirs.length > 0 && theirs.every(({ takesPart }) => takesPart === false);
};
