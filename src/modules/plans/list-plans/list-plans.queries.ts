import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { listPlansById } from '../plan.queries.ts';
import type { Plan } from '../plan.ts';
import { PLANS_PER_PAGE, type State, type Wanted, type Whose } from './wanted.rules.ts';

const WHOSE_PLANS: Record<Whose, RawBuilder<unknown>> = {
  mine: sql`f.id = any (array(select plan_id from plans.my_plans))`,
  organisation: sql`f.id = any (array(select plan_id from plans.my_organisations_plans))`,
  all: sql`true`,
};

/** Nobody leads a plan whose lead professional does not work there any more. */
const NOBODY_LEADS = sql`not exists (
  select 1 from access.membership w join access.user_account u on u.id = w.user_id and u.disabled_at is null
   where w.user_id = f.lead_user_id and w.org_id = f.lead_org_id and w.until > now())`;

const inState = (state: State, today: LocalDate): RawBuilder<unknown> =>
  ({
    open: sql`f.closed_at is null`,
    'review-overdue': sql`f.closed_at is null and f.next_review_on < ${today}`,
    'no-lead': sql`f.closed_at is null and ${NOBODY_LEADS}`,
    closed: sql`f.closed_at is not null`,
  })[state];

/** Whether the actor works on an open plan. */
export async function isOnATeam(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from plans.my_open_plans) as any`.execute(tx);
  return rows[0]!.any;
}

/** One page of the plans that the actor may see, the next review first, with how many there are in all. */
export async function listPlans(
  tx: Tx,
  { whose, state, page }: Wanted,
  today: LocalDate,
): Promise<{ plans: Plan[]; count: number }> {
  const { rows } = await sql<{ id: Id<'plan'>; count: number }>`
    select f.id, count(*) over ()::int as count from plans.family_plan f
     where ${WHOSE_PLANS[whose]} and ${inState(state, today)}
     order by f.closed_on desc, f.next_review_on, f.id
     limit ${PLANS_PER_PAGE} offset ${(page - 1) * PLANS_PER_PAGE}
  `.execute(tx);
  const plans = await listPlansById(
    tx,
    rows.map(({ id }) => id),
  );
  return { plans, count: rows[0]?.count ?? 0 };
}
