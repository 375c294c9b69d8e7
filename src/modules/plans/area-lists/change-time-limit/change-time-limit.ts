import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';

/** From a day on something may take so many working days; what was set for later days is forgotten. */
export async function changeTimeLimit(
  tx: Tx,
  limit: { readonly code: string; readonly days: number; readonly from: LocalDate },
  today: LocalDate,
): Promise<Ruling<void, 'before-today'>> {
  const { code, days, from } = limit;
  if (from < today) return refuse('before-today');
  await sql`select plans.set_time_limit(${code}, ${days}, ${from})`.execute(tx);
  await recordAudit(tx, 'plans.time-limit-changed', [], { code, days, from });
  return allow(undefined);
}
