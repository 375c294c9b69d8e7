import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';

/** One agency about one need (Universal Plus), or a Team Around the Family (TAF). */
export type PlanKind = 'universal-plus' | 'taf';

/** What a plan's one clock is called: a team meets, one agency looks again. */
export const nextName = ({ kind }: Pick<Plan, 'kind'>): string => (kind === 'taf' ? 'Next meeting' : 'Next look');

/** The frame of a plan: what may be known of it without knowing whose it is. */
export type Plan = {
  readonly id: Id<'plan'>;
  readonly urlId: UrlId<'plan'>;
  readonly agreementId: Id<'agreement'>;
  readonly orgName: string;
  /** The organisation whose idea it was. */
  readonly begunBy: string;
  readonly kind: PlanKind;
  /** What it is called: "Family plan", or by the area's name for one agency's: "Universal Plus plan". */
  readonly kindName: string;
  /** When a team began to work around the family; null in a Universal Plus plan. */
  readonly tafSince: LocalDate | null;
  readonly openedOn: LocalDate;
  readonly level: number;
  readonly levelName: string;
  /** The one clock: the day of the next meeting, or by which it is to be. */
  readonly nextReviewOn: LocalDate;
  /** The hours of the next meeting; null while it is not planned. */
  readonly meetsFrom: Date | null;
  readonly meetsUntil: Date | null;
  readonly reviewsHeld: number;
  /** When the level of need of one of its children was first judged. */
  readonly assessedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly closedBecause: string | null;
  readonly version: number;
  readonly lead: Lead;
  /** What the actor is on its team; null where they are not on it. */
  readonly myRole: 'lead' | 'member' | null;
};

/** Who leads a plan, or led it until it was closed. */
export type Lead = {
  readonly userId: Id<'user'>;
  readonly orgId: Id<'organisation'>;
  readonly name: string;
  readonly orgName: string;
  readonly phone: string | null;
  /** False while they only act as the lead, until somebody accepts. */
  readonly accepted: boolean;
  /** False where they do not work there any more: then somebody is asked to find another. */
  readonly works: boolean;
};

/** A person of a plan whom the actor may see. `key` is how they stand in a form. */
export type PersonInPlan = {
  readonly key: string;
  readonly planId: Id<'plan'>;
  readonly personId: Id<'person'>;
  readonly openedFor: boolean;
  /** Whether the actor may see everything that is written about them. */
  readonly inFull: boolean;
};
