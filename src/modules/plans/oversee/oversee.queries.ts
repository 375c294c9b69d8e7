import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Stages } from './stages.ts';

/** Counts the plans that the actor's organisation opened or has somebody in, those closed in the last 12 months too. */
export async function countStages(tx: Tx, today: LocalDate): Promise<Stages> {
  const { rows } = await sql<Stages>`
    select count(*) filter (where f.closed_at is null and f.reviews_held = 0)::int as "notReviewedYet",
           count(*) filter (where f.closed_at is null and f.reviews_held > 0)::int as reviewed,
           count(*) filter (where f.closed_on >= ${today}::date - interval '12 months')::int as "closedThisYear"
      from plans.family_plan f
     where f.id = any (array(select m.plan_id from plans.my_organisations_plans m))
  `.execute(tx);
  return rows[0]!;
}
