import type { Id } from '#kernel/id.ts';
import { type Area, findArea } from '#modules/access/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { type SafeguardingLead, listSafeguardingLeads } from '../services.queries.ts';

/** Whom to call when a child may be at risk now. */
export type SafeguardingAdvice = { readonly leads: readonly SafeguardingLead[]; readonly area: Area | undefined };

export async function findSafeguardingAdvice(tx: Tx, personId: Id<'person'>): Promise<SafeguardingAdvice> {
  return { leads: await listSafeguardingLeads(tx, personId), area: await findArea(tx) };
}
