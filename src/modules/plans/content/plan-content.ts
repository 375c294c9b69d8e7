import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { KeptFile } from '#platform/attachments/attachments.ts';
import type { Outcome } from '../close-plan/closing.rules.ts';
import type { Sensitivity } from './sensitivity.ts';

/** Whom something in a plan is about: one person, or everybody in it. */
export type About = { readonly personId: Id<'person'>; readonly wholeFamily: boolean };

export type Need = About & {
  readonly id: Id<'need'>;
  readonly urlId: UrlId<'need'>;
  readonly sensitivity: Sensitivity;
  readonly name: string;
  /** Which of the area's list it is; null where it stands in their own words. */
  readonly frameworkNeed: string | null;
  /** What the family wants to be different, in their words. */
  readonly wanted: string;
  readonly outcome: Outcome | null;
  /** The answer of the assessment that it was made of; null where it was not, or the actor may not see that. */
  readonly foundIn: Topic | null;
  readonly version: number;
};

/** A question of the assessment about one person, or about the family; texts of one sensitivity follow each other, apart from others. */
export type Topic = About & { readonly question: string; readonly sensitivity: Sensitivity };

export type ActionStatus = 'open' | 'done' | 'not-done';

export type Action = {
  readonly id: Id<'action'>;
  readonly urlId: UrlId<'action'>;
  readonly planId: Id<'plan'>;
  readonly needId: Id<'need'>;
  readonly what: string;
  /** A worker's name, or what somebody of the family is called. */
  readonly owner: string;
  readonly ownerUserId: Id<'user'> | null;
  /** Where somebody of the family has it. */
  readonly ownerPersonId: Id<'person'> | null;
  /** A worker has it. */
  readonly ownerWorks: boolean;
  readonly dueOn: LocalDate;
  /** What will show that it worked; empty where nobody said. */
  readonly success: string;
  readonly status: ActionStatus;
  readonly why: string;
  readonly version: number;
};

export type Note = About & {
  readonly urlId: UrlId<'note'>;
  readonly sensitivity: Sensitivity;
  readonly happenedOn: LocalDate;
  readonly text: string;
  readonly atRisk: boolean;
  readonly writtenBy: string;
};

/** A file that the team attached. Removed ones are not among them. */
export type Attachment = About &
  KeptFile & {
    readonly id: Id<'attachment'>;
    readonly urlId: UrlId<'attachment'>;
    readonly sensitivity: Sensitivity;
    readonly title: string;
    readonly addedBy: string;
    readonly addedOn: LocalDate;
  };

/** How a plan ended, for those who may see it whole. */
export type Ending = { readonly familyView: string; readonly whatNext: string };
