import { foldEmail, foldPhone } from '../identity/contact-points.rules.ts';
import { foldName, foldPostcode } from '../identity/names.rules.ts';
import { type RelationshipKind, isParent, readRelationship } from '../families/relationships.rules.ts';
import type { SuppliedContact, SuppliedPupil } from './supplied-pupil.ts';

/** One parent, carer or other contact of one child or of several, by their place in the list. */
export type Relative = {
  readonly givenName: string;
  readonly familyName: string;
  readonly folded: string;
  /** Each kind and value once. */
  readonly points: readonly { readonly kind: 'phone' | 'email'; readonly value: string; readonly folded: string }[];
  /** The pupil whose home is theirs too, by place. */
  readonly homeOf: number | null;
};

export type Tie = {
  readonly pupil: number;
  readonly relative: number;
  readonly kind: RelationshipKind;
  readonly parentalResponsibility: boolean | null;
  readonly sameAddress: boolean | null;
};

export type Household = { readonly pupils: readonly number[]; readonly relatives: readonly number[] };

export type Households = {
  readonly relatives: readonly Relative[];
  readonly ties: readonly Tie[];
  readonly households: readonly Household[];
};

/**
 * Who of the contacts of a school's pupils are one person, and who lives together. Contacts are one person where they have
 * one name and share a phone number, an e-mail address or a postcode: so brothers and sisters have one mother. (Local
 * choice; the same is asked of those already known.)
 */
export function drawHouseholds(pupils: readonly SuppliedPupil[]): Households {
  const contacts = pupils.flatMap((child, pupil) => child.contacts.map((contact) => placed(child, pupil, contact)));
  const persons = joinAll(contacts.map(({ keys }) => keys));
  const relatives = persons.groups.map((members): Relative => {
    const theirs = members.map((member) => contacts[member]!);
    const points = new Map(theirs.flatMap(({ points: of }) => of).map((point) => [point.folded, point]));
    return { ...theirs[0]!.name, points: [...points.values()], homeOf: homeOf(theirs) };
  });
  const ties = contacts.map(({ pupil, contact }, i): Tie => ({
    pupil,
    relative: persons.groupOf[i]!,
    kind: readRelationship(contact.relationship),
    parentalResponsibility: contact.parentalResponsibility,
    sameAddress: contact.sameAddress,
  }));
  return { relatives, ties, households: drawHomes(pupils.length, relatives.length, ties) };
}

function placed(child: SuppliedPupil, pupil: number, contact: SuppliedContact) {
  const { givenName, familyName, phone, email, sameAddress } = contact;
  const folded = foldName(`${givenName} ${familyName}`);
  const points = [
    ...(phone ? [{ kind: 'phone' as const, value: phone, folded: foldPhone(phone) }] : []),
    ...(email ? [{ kind: 'email' as const, value: email, folded: foldEmail(email) }] : []),
  ].filter((point) => point.folded !== '');
  const home = sameAddress && child.postcode ? [foldPostcode(child.postcode)] : [];
  const keys = [...points.map((point) => point.folded), ...home].map((key) => `${folded}/${key}`);
  return { pupil, contact, name: { givenName, familyName, folded }, points, keys };
}

const homeOf = (theirs: readonly { pupil: number; contact: SuppliedContact }[]): number | null =>
  theirs.find(({ contact }) => contact.sameAddress)?.pupil ?? null;

/**
 * A household is a child and those who live at the child's address, with everybody who shares one of them. A parent who
 * lives elsewhere has a household of their own, and the child belongs to it too: fathers are not missing.
 */
function drawHomes(pupils: number, relatives: number, ties: readonly Tie[]): Household[] {
  const keys = Array.from({ length: pupils + relatives }, (_, node) => [`node ${node}`]);
  for (const tie of ties.filter(livesThere)) keys[tie.pupil]!.push(`node ${pupils + tie.relative}`);
  const homes = joinAll(keys);
  const members = homes.groups.map((nodes) => new Set(nodes));
  for (const tie of ties) {
    if (isParentElsewhere(tie)) members[homes.groupOf[pupils + tie.relative]!]!.add(tie.pupil);
  }
  return members
    .map((nodes) => ({
      pupils: [...nodes].filter((node) => node < pupils),
      relatives: [...nodes].filter((node) => node >= pupils).map((node) => node - pupils),
    }))
    .filter((home) => home.pupils.length > 0);
}

/** Where the school does not say, a parent is taken to live with the child. */
const livesThere = ({ sameAddress, kind }: Tie): boolean => sameAddress ?? isParent(kind);

const isParentElsewhere = ({ sameAddress, kind, parentalResponsibility }: Tie): boolean =>
  sameAddress === false && (isParent(kind) || parentalResponsibility === true);

/** Joins whatever shares a key with each other, over any number of steps. Groups stand in the order of their first. */
function joinAll(keysOf: readonly (readonly string[])[]): { groupOf: number[]; groups: number[][] } {
  const leader = keysOf.map((_, i) => i);
  const leaderOf = (i: number): number => {
    while (leader[i] !== i) i = leader[i] = leader[leader[i]!]!;
    return i;
  };
  const first = new Map<string, number>();
  for (const [i, keys] of keysOf.entries()) {
    for (const key of keys) {
      const [a, b] = [leaderOf(first.get(key) ?? i), leaderOf(i)];
      leader[Math.max(a, b)] = Math.min(a, b);
      if (!first.has(key)) first.set(key, i);
    }
  }
  const groups = [...Map.groupBy(keysOf.keys(), leaderOf).values()];
  const groupOf: number[] = [];
  for (const [group, members] of groups.entries()) for (const member of members) groupOf[member] = group;
  return { groupOf, groups };
}
