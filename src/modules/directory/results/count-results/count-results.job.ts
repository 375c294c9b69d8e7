import { sql } from 'kysely';
import { z } from 'zod';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Job, defineJob, enqueue } from '#platform/jobs/job.ts';

/**
 * Counts how services work here, in the first night of each month; on any other day it does nothing
 * (docs/decisions/0026-results-are-counted-once-a-month.md).
 */
export const countResultsJob: Job<Record<never, never>> = defineJob({
  name: 'directory.count-results',
  asMachinery: true,
  payload: z.object({}),
  run: ({ database }) => database.as('keeper', (tx) => countResults(tx, todayInLondon())),
});

/** As `keeper`: the database counts, and nobody reads what it counts. */
export async function countResults(tx: Tx, today: LocalDate): Promise<void> {
  const { rows } = await sql<{ services: number | null }>`
    select directory.count_local_results(${today}::date) as services`.execute(tx);
  const services = rows[0]?.services ?? null;
  if (services !== null) await recordAudit(tx, 'directory.results-counted', [], { services });
}

/** Asks for the day's work, once while it waits. As `keeper`. */
export const beginToCount = (tx: Tx): Promise<void> => enqueue(tx, countResultsJob, {}, { key: 'daily' });
