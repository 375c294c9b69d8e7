import type { Id } from '#kernel/id.ts';

/** Of the persons of a plan: who must not be found, and by whom. Nobody, in most. Null is somebody whom one does not see. */
export type Separated = {
  readonly hidden: readonly (Id<'person'> | null)[];
  readonly from: readonly (Id<'person'> | null)[];
};

/** Something about one person, or about everybody. */
type About = { readonly personId: Id<'person'>; readonly wholeFamily: boolean };

/** While somebody must not be found, there is no paper that the family reads together. */
export const isAnybodyHidden = ({ hidden }: Separated): boolean => hidden.length > 0;

/**
 * Whether somebody's paper may say what is about all, and who works with the family, since a worker's school is a child's school:
 * while somebody must not be found, only for who must not be found themselves. Whoever else reads it may live with the other.
 */
export const mayReadOfAll = (reader: Id<'person'>, { hidden, from }: Separated): boolean =>
  hidden.length === 0 || (hidden.includes(reader) && !from.includes(reader));

/** As that, of what is about one or all: of what is about one, nothing about who must not be found. */
export const mayRead = (it: About, reader: Id<'person'>, separated: Separated): boolean =>
  mayReadOfAll(reader, separated) ||
  (!it.wholeFamily && (it.personId === reader || !separated.hidden.includes(it.personId)));

type Owned = { readonly owner: string; readonly ownerPersonId: Id<'person'> | null; readonly ownerWorks: boolean };

/** Whose an action is, as somebody's paper may say it: by name, where that tells nothing of the others, or is the reader. */
export function ownerOnPaperOf(reader: Id<'person'>, action: Owned, separated: Separated): string {
  if (mayReadOfAll(reader, separated) || action.ownerPersonId === reader) return action.owner;
  if (action.ownerWorks) return 'Somebody who works with you';
  return action.ownerPersonId === null ? 'Somebody else' : 'Somebody in your family';
}
