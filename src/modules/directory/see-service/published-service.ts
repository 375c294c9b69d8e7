import type { LocalDate } from '#kernel/local-date.ts';
import { type OrganisationEntry, type ServiceEntry, organisationEntry, serviceEntry } from '../entry/entry.ts';
import { type Ours, ours } from '../entry/ours.ts';
import type { Source } from '../open-referral/as-service.rules.ts';

/** A service as everybody may read it. */
export type PublishedService = {
  readonly serviceId: string;
  readonly urlId: string;
  readonly name: string;
  readonly provider: OrganisationEntry;
  readonly entry: ServiceEntry;
  readonly ours: Ours;
  readonly protection: 'ordinary' | 'statutory' | 'crisis';
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly free: boolean | null;
  readonly languages: readonly string[];
  readonly state: 'yes' | 'waiting' | 'full' | null;
  readonly weeks: number | null;
  readonly saidBy: string | null;
  readonly saidOn: LocalDate | null;
  readonly confirmedOn: LocalDate | null;
  readonly confirmedBy: string | null;
  readonly confirmBy: LocalDate | null;
  readonly source: Source | null;
  /** What it is about, without what stands above. */
  readonly needs: readonly { readonly id: string; readonly name: string }[];
};

/** A row with its documents as they are read: what they leave out is there. */
export const readPublished = (row: PublishedService): PublishedService => ({
  ...row,
  provider: organisationEntry.parse(row.provider),
  entry: serviceEntry.parse(row.entry),
  ours: ours.parse(row.ours),
});
