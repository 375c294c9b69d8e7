import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { KeptNeed } from '../need.ts';

/** What the form says of a need, as far as it is ruled on. */
type Typed = {
  readonly name: string;
  /** The need that it stands below; empty for none. */
  readonly below: string;
  readonly used: 'yes' | 'no';
  readonly children: '' | 'end' | 'move';
  readonly moveTo: string;
};

export type NeedRefusal =
  'there-already' | 'below-itself' | 'below-ended' | 'say-of-children' | 'say-where' | 'there-below';

type Needs = readonly KeptNeed[];

const isUsed = ({ endedOn }: KeptNeed): boolean => endedOn === null;

/** The needs that another can stand below: two levels, so that a list of them can be read. */
export const firstNeeds = (needs: Needs): Needs => needs.filter((need) => need.parentId === null && isUsed(need));

/** Those that stand below it and are used. */
const usedBelow = (needs: Needs, id: string | null): Needs =>
  needs.filter((need) => need.parentId === id && isUsed(need));

/** Capitals and spaces make no other name, here as in the index of the database. */
const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

const hasName = (needs: Needs, name: string): boolean => needs.some((other) => plain(other.name) === plain(name));

/** A need of ours: below which it stands; one name once below the same, and nothing used below what is used no more. */
export function ruleOnNeed(typed: Typed, ours: Needs, id?: string): Ruling<string | null, NeedRefusal> {
  const others = ours.filter((need) => need.id !== id);
  if (typed.below !== '' && others.some(({ parentId }) => parentId === id)) return refuse('below-itself');
  const parent = ruleOnParent(typed, typed.used === 'yes' ? firstNeeds(others) : others);
  if (!parent.allowed || typed.used === 'no') return parent;
  return hasName(usedBelow(others, parent.value), typed.name) ? refuse('there-already') : parent;
}

/** What another directory uses: the need of ours that it is linked to. */
export const ruleOnLink = (typed: Typed, ours: Needs): Ruling<string | null, NeedRefusal> =>
  ruleOnParent(typed, typed.used === 'yes' ? ours.filter(isUsed) : ours);

const ruleOnParent = ({ below }: Typed, offered: Needs): Ruling<string | null, NeedRefusal> => {
  if (below === '') return allow(null);
  return offered.some(({ id }) => id === below) ? allow(below) : refuse('below-ended');
};

/** Below which need those go that stand below one that ends; null where they end with it, or there are none. */
export function ruleOnEnding(typed: Typed, ours: Needs, need: KeptNeed): Ruling<string | null, NeedRefusal> {
  if (typed.used === 'yes' || need.children === 0) return allow(null);
  if (typed.children === '') return refuse('say-of-children');
  if (typed.children === 'end') return allow(null);
  const to = firstNeeds(ours).find(({ id }) => id === typed.moveTo && id !== need.id);
  if (!to) return refuse('say-where');
  const there = usedBelow(ours, to.id);
  return usedBelow(ours, need.id).some(({ name }) => hasName(there, name)) ? refuse('there-below') : allow(to.id);
}
