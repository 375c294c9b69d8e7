/** What somebody is to a child; between adults, whether they are or were partners. */
export const RELATIONSHIP_KINDS = [
  'mother',
  'father',
  'parent',
  'stepmother',
  'stepfather',
  'grandmother',
  'grandfather',
  'aunt',
  'uncle',
  'brother-or-sister',
  'carer',
  'partner',
  'former-partner',
  'other',
] as const;

export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number];

export const RELATIONSHIP_LABELS: Record<RelationshipKind, string> = {
  mother: 'Mother',
  father: 'Father',
  parent: 'Parent',
  stepmother: 'Stepmother',
  stepfather: 'Stepfather',
  grandmother: 'Grandmother',
  grandfather: 'Grandfather',
  aunt: 'Aunt',
  uncle: 'Uncle',
  'brother-or-sister': 'Brother or sister',
  carer: 'Carer',
  partner: 'Partner',
  'former-partner': 'Former partner',
  other: 'Other contact',
};

/** Words in circulation in schools' files, letters only. No national list was found: local choice. */
const ALSO_CALLED: Readonly<Record<string, RelationshipKind>> = {
  mum: 'mother',
  mam: 'mother',
  dad: 'father',
  stepmum: 'stepmother',
  stepdad: 'stepfather',
  gran: 'grandmother',
  nan: 'grandmother',
  grandma: 'grandmother',
  grandad: 'grandfather',
  granddad: 'grandfather',
  grandpa: 'grandfather',
  auntie: 'aunt',
  aunty: 'aunt',
  brother: 'brother-or-sister',
  sister: 'brother-or-sister',
  sibling: 'brother-or-sister',
  fostermother: 'carer',
  fosterfather: 'carer',
  fosterparent: 'carer',
  fostercarer: 'carer',
  kinshipcarer: 'carer',
  guardian: 'carer',
  specialguardian: 'carer',
};

/** What a file says somebody is to a child. A word that is not known is 'other': nobody is left out for it. */
export function readRelationship(text: string | null): RelationshipKind {
  const word = (text ?? '').toLowerCase().replace(/[^a-z]/g, '');
  return RELATIONSHIP_KINDS.find((kind) => kind.replaceAll('-', '') === word) ?? ALSO_CALLED[word] ?? 'other';
}

/** Whose home is also the child's home, or the child's other one. Step-parents share the home that they live in only. */
export const isParent = (kind: RelationshipKind): boolean => ['mother', 'father', 'parent'].includes(kind);

/** Who brings a child up. */
export const RAISING: readonly RelationshipKind[] = [
  'mother',
  'father',
  'parent',
  'stepmother',
  'stepfather',
  'grandmother',
  'grandfather',
  'carer',
];

export const isRaising = (kind: RelationshipKind): boolean => RAISING.includes(kind);
