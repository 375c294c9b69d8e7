import type { Id } from '#kernel/id.ts';

/** Something written in the plan or said for a meeting. */
export type Shareable = {
  readonly personId: Id<'person'>;
  readonly wholeFamily: boolean;
  readonly sensitivity: string;
  /** Of what was said: whether who said it lets the room read it. */
  readonly forRoom?: boolean;
};

/**
 * What may stand where somebody of the family, or a guest, reads it: nothing sensitive, nothing that was not for the room, and
 * of what is about one person only what is about the child of the plan; what is about one grown-up is not for another to read.
 * What each worker sees is the database's to say.
 */
export const isForFamily = (it: Shareable, childOfPlan: Id<'person'> | undefined): boolean =>
  it.sensitivity === 'general' && it.forRoom !== false && (it.wholeFamily || it.personId === childOfPlan);

/** What may stand where only workers read it: what was not for the room stays with those who work with the family. */
export const isForRoom = (it: Shareable, familyIsHere: boolean, childOfPlan: Id<'person'> | undefined): boolean =>
  familyIsHere ? isForFamily(it, childOfPlan) : it.sensitivity === 'general' && it.forRoom !== false;
