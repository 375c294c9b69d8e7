import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SchoolCounts } from './small-numbers.rules.ts';

export type SchoolWithCounts = SchoolCounts & {
  readonly id: Id<'organisation'>;
  readonly schoolName: string;
  /** Undefined where no marks have come yet. */
  readonly asAt: LocalDate | null;
};

/** Schools by the id of their organisation, in no order. */
export async function describeSchools(tx: Tx, ids: readonly string[]): Promise<SchoolWithCounts[]> {
  const { rows } = await sql<SchoolWithCounts>`
    select school_org_id as id, school_name as "schoolName", as_at as "asAt", flagged, answered, waiting
      from identification.counts_by_school() where school_org_id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/** How many schools there are, and at how many of them pupils wait for more than a week. */
export async function countSchools(tx: Tx): Promise<{ readonly schools: number; readonly waiting: number }> {
  const { rows } = await sql<{ schools: number; waiting: number }>`
    select count(*)::int as schools, count(*) filter (where waiting > 0)::int as waiting
      from identification.counts_by_school()`.execute(tx);
  return rows[0]!;
}
