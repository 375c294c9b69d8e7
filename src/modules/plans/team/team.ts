import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';

/** Whose role works on family plans. */
export const WORKS_ON_PLANS = ['school-lead', 'liaison-officer', 'lead-professional'] as const;

/** Somebody who works for an organisation. `key` is how the two stand in a URL. */
export type Worker = {
  readonly key: string;
  readonly userId: Id<'user'>;
  readonly orgId: Id<'organisation'>;
  readonly name: string;
  readonly orgName: string;
  readonly phone: string | null;
};

/** A worker who may be asked; School Liaison Officers help with a Universal Plus plan too. */
export type WorkerToAsk = Worker & { readonly isLiaison: boolean };

export const ONE_ORGANISATION = {
  message: 'This plan is one organisation’s. If another joins, let it grow into a Team Around the Family first',
};

export type TeamMember = Worker & { readonly role: 'lead' | 'member'; readonly since: LocalDate };

/** That somebody is asked to lead a plan. */
export type LeadOffer = {
  readonly id: Id<'lead-offer'>;
  readonly urlId: UrlId<'lead-offer'>;
  readonly planId: Id<'plan'>;
  readonly planUrlId: UrlId<'plan'>;
  readonly toName: string;
  readonly toOrgName: string;
  readonly byName: string;
  readonly byUserId: Id<'user'>;
  readonly offeredOn: LocalDate;
  readonly message: string;
  readonly answer: 'accepted' | 'declined' | 'withdrawn' | null;
  readonly why: string;
  /** Whether it is the actor who is asked. */
  readonly mine: boolean;
};
