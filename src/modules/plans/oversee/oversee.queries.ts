import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { type State, WHOSE_PLANS, inState } from '../list-plans/plan-conditions.ts';
import { listPlansById } from '../plan/plan.queries.ts';
import type { Plan } from '../plan/plan.ts';
import type { Clocks } from '../clocks/review.rules.ts';
import type { Stages } from './stages.ts';

/** Plans of the actor's organisation in a state: the most overdue few, and how many there are. */
export async function findInState(
  tx: Tx,
  state: State,
  { today, clocks }: { today: LocalDate; clocks: Clocks },
  most: number,
): Promise<{ plans: readonly Plan[]; count: number }> {
  const { rows } = await sql<{ id: Id<'plan'>; count: number }>`
    select f.id, count(*) over ()::int as count from plans.family_plan f
     where ${WHOSE_PLANS.organisation} and ${inState(state, today, clocks)}
     order by f.next_review_on, f.id limit ${most}`.execute(tx);
  const plans = await listPlansById(
    tx,
    rows.map(({ id }) => id),
  );
  return { plans, count: rows[0]?.count ?? 0 };
}

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
