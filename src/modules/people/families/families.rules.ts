import type { LocalDate } from '#kernel/local-date.ts';

type Members = { readonly members: readonly { readonly id: string }[] };

/**
 * Families without those that show nobody whom another does not show too: where two schools each supplied a child, the
 * record that came of both belongs to two families, and somebody may see only the child of one. (local choice)
 */
export function withoutRepeats<Family extends Members>(families: readonly Family[]): Family[] {
  const isIn = (one: Family, other: Family): boolean =>
    one.members.every(({ id }) => other.members.some((member) => member.id === id));
  return families.filter((family, i) =>
    families.every((other, j) => i === j || !isIn(family, other) || (isIn(other, family) && i < j)),
  );
}

type Person = { readonly name: string; readonly isChild: boolean };

const inAList = new Intl.ListFormat('en-GB');

/** 'The family of Ada and Ben, with Grace': by its children first, as a child would say it. */
export function familyName({ members }: { readonly members: readonly Person[] }): string {
  const children = members.filter(({ isChild }) => isChild).map(({ name }) => name);
  const adults = members.filter(({ isChild }) => !isChild).map(({ name }) => name);
  if (children.length === 0) return `The family of ${inAList.format(adults)}`;
  return `The family of ${inAList.format(children)}${adults.length > 0 ? `, with ${inAList.format(adults)}` : ''}`;
}

/** Somebody in one family: `raises` and `isRaised`, whether they are mother, carer … to one of it, and have one. */
export type Standing = {
  readonly isChild: boolean;
  /** Set as long as they are not born. */
  readonly dueOn: LocalDate | null;
  readonly raises: boolean;
  readonly isRaised: boolean;
};

/**
 * Whether somebody is one of the children of a family: whoever is a child, but for their place in it. A mother of 17 is a
 * child in her mother's family, and an adult in that which she has with her baby; a son of 18 is still a child of the home
 * that he grew up in. (local choice)
 */
export function isChildOf({ isChild, dueOn, raises, isRaised }: Standing): boolean {
  if (raises && !isRaised) return dueOn !== null;
  return isChild || (isRaised && !raises);
}
