import type { RelationshipKind } from '../families.ts';

/** One adult of a family. `home`: the first or second household, or elsewhere, the address not known. */
export type AdultRole = {
  readonly kind: RelationshipKind;
  readonly home: 'first' | 'second' | 'elsewhere';
  readonly parentalResponsibility: boolean;
};

export type FamilyStructure = {
  /** Of a thousand families, how many. */
  readonly perThousand: number;
  /** How much likelier free school meals are than in a family of two parents. */
  readonly fsm: number;
  readonly adults: readonly AdultRole[];
};

const adult = (
  kind: RelationshipKind,
  home: AdultRole['home'] = 'first',
  parentalResponsibility = true,
): AdultRole => ({ kind, home, parentalResponsibility });

export const FAMILY_STRUCTURES: readonly FamilyStructure[] = [
  { perThousand: 560, fsm: 1, adults: [adult('mother'), adult('father')] },
  { perThousand: 8, fsm: 1, adults: [adult('mother'), adult('mother')] },
  { perThousand: 5, fsm: 1, adults: [adult('father'), adult('father')] },
  { perThousand: 85, fsm: 1.6, adults: [adult('mother'), adult('father', 'elsewhere')] },
  { perThousand: 30, fsm: 1.6, adults: [adult('mother'), adult('father', 'elsewhere', false)] },
  { perThousand: 65, fsm: 1.8, adults: [adult('mother')] },
  { perThousand: 22, fsm: 1.5, adults: [adult('father'), adult('mother', 'elsewhere')] },
  { perThousand: 85, fsm: 1.1, adults: [adult('mother'), adult('father', 'second')] },
  {
    perThousand: 20,
    fsm: 1,
    adults: [adult('mother'), adult('stepfather', 'first', false), adult('father', 'second')],
  },
  {
    perThousand: 55,
    fsm: 1.2,
    adults: [adult('mother'), adult('stepfather', 'first', false), adult('father', 'elsewhere')],
  },
  {
    perThousand: 15,
    fsm: 1,
    adults: [adult('father'), adult('stepmother', 'first', false), adult('mother', 'elsewhere')],
  },
  { perThousand: 14, fsm: 1.4, adults: [adult('grandmother'), adult('grandfather'), adult('mother', 'elsewhere')] },
  { perThousand: 9, fsm: 1.6, adults: [adult('grandmother'), adult('mother', 'elsewhere')] },
  { perThousand: 18, fsm: 1.4, adults: [adult('mother'), adult('grandmother', 'first', false)] },
  { perThousand: 6, fsm: 1.4, adults: [adult('aunt'), adult('mother', 'elsewhere')] },
  { perThousand: 3, fsm: 1.4, adults: [adult('uncle'), adult('aunt')] },
];
