import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { listPlansById } from '../plan/plan.queries.ts';
import type { Plan } from '../plan/plan.ts';

/** How many open plans the actor works on, and those whose next meeting is due by a day, the most overdue first. */
export async function findMyReviews(
  tx: Tx,
  dueBy: LocalDate,
  most: number,
): Promise<{ count: number; due: readonly Plan[] }> {
  const { rows } = await sql<{ count: number; due: Id<'plan'>[] }>`
    select count(*)::int as count,
           coalesce((array_agg(f.id order by f.next_review_on, f.id) filter (where f.next_review_on <= ${dueBy}))[1:${most}], '{}') as due
      from plans.family_plan f where f.id = any (array(select m.plan_id from plans.my_open_plans m))
  `.execute(tx);
  const { count, due } = rows[0]!;
  return { count, due: await listPlansById(tx, due) };
}
