import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { How } from './meeting.rules.ts';

/** A meeting of the team and the family: one that is planned, was held, was moved from its day, or called off. */
export type Meeting = {
  readonly id: Id<'meeting'>;
  readonly urlId: UrlId<'meeting'>;
  readonly status: 'planned' | 'held' | 'moved' | 'called-off';
  readonly wasDueOn: LocalDate;
  readonly meetsOn: LocalDate;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly how: How | null;
  /** A room, or the link of a call; null where the actor may not know it, or nobody said. */
  readonly place: string | null;
  /** What each is asked to say from 0 to 10. */
  readonly question: string;
  /** What changed, or why it did not take place. */
  readonly text: string;
  readonly nextReviewOn: LocalDate | null;
  /** Who planned it, or ended it. */
  readonly by: string;
  readonly endedOn: LocalDate | null;
  readonly version: number;
};

export type Attendance = 'came' | 'sent-words' | 'apologies' | 'did-not-come';

export type Invited = {
  readonly id: Id<'invited'>;
  readonly urlId: UrlId<'invited'>;
  readonly kind: 'worker' | 'family' | 'guest';
  readonly userId: Id<'user'> | null;
  readonly orgId: Id<'organisation'> | null;
  readonly familyPersonId: Id<'person'> | null;
  readonly name: string;
  /** Where they work, what a guest does; '' for somebody of the family. */
  readonly role: string;
  readonly guestEmail: string | null;
  readonly attendance: Attendance | null;
};
