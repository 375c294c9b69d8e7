import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Wish } from './wish.rules.ts';

/** The early help coordinator of the area: a person, by name. */
export type Coordinator = {
  readonly userId: Id<'user'>;
  readonly orgId: Id<'organisation'>;
  readonly key: string;
  readonly name: string;
  readonly orgName: string;
  readonly phone: string | null;
  /** False where they do not work there any more. */
  readonly works: boolean;
};

/** Two have declined to lead, or whoever led has left: the coordinator is asked to find somebody. */
export type LeadQuestion = {
  readonly id: Id<'lead-question'>;
  readonly urlId: UrlId<'lead-question'>;
  readonly planId: Id<'plan'>;
  /** Null where nobody was named: managers see it then. */
  readonly toName: string | null;
  readonly toUserId: Id<'user'> | null;
  readonly because: 'declined' | 'lead-left';
  readonly askedOn: LocalDate;
  readonly answer: string | null;
  /** Whether it is the actor who is asked. */
  readonly mine: boolean;
};

/** Whom the family would like to lead. */
export type LeadWish = { readonly wish: Wish; readonly whom: string; readonly saidOn: LocalDate };
