import type { Id } from '#kernel/id.ts';
import { type Area, findArea } from '#modules/access/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { type SafeguardingLead, listSafeguardingLeads } from '../children/services.queries.ts';

/** Whom to call when a child may be at risk now. */
export type SafeguardingAdvice = { readonly leads: readonly SafeguardingLead[]; readonly area: Area | undefined };

/** For one child, or for all of a family. */
export async function findSafeguardingAdvice(tx: Tx, personIds: readonly Id<'person'>[]): Promise<SafeguardingAdvice> {
  return { leads: await listSafeguardingLeads(tx, personIds), area: await findArea(tx) };
}
