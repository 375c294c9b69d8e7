import type { Id } from '#kernel/id.ts';
import type { StaffedBorough } from '#modules/access/testing/cast.ts';

export type Person = { readonly id: Id<'person'>; readonly urlId: string; readonly upn: string };
export type Pupil = Person & { readonly mother: Person };

/** The demonstration with pupils of whom there is no work yet: each is kept for something else. */
export type FilledBorough = StaffedBorough & {
  /** Pupils of the school of `lead`, and of `otherLead`, each with a mother that their school holds. */
  readonly pupils: readonly Pupil[];
  readonly otherPupils: readonly Pupil[];
};
