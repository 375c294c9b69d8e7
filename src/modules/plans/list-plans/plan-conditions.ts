import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Clocks } from '../clocks/review.rules.ts';
import { addWorkingDays } from '../clocks/working-days.rules.ts';

/** Whose plans a list shows, and how they stand. */
export const WHOSE = {
  mine: 'Plans on whose team I am',
  organisation: 'Plans of my organisation',
  all: 'All that I may see',
} as const;
export type Whose = keyof typeof WHOSE;

export const STATES = {
  open: 'Open',
  'review-overdue': 'Meeting overdue',
  'no-lead': 'Lead professional has left',
  'lead-declined': 'Two have declined to lead',
  'supervision-overdue': 'Supervision overdue',
  'assessment-overdue': 'First assessment overdue',
  closed: 'Closed',
} as const;
export type State = keyof typeof STATES;

/** Which plans they are, `f` being the plan. */
export const WHOSE_PLANS: Record<Whose, RawBuilder<unknown>> = {
  mine: sql`f.id in (select plan_id from plans.my_plans)`,
  organisation: sql`f.id in (select plan_id from plans.my_organisations_plans)`,
  all: sql`true`,
};

/** Whose lead professional does not work there any more: the coordinator is asked to find somebody. */
const LEAD_HAS_LEFT = sql`not exists (
  select 1 from access.membership w join access.user_account u on u.id = w.user_id and u.disabled_at is null
   where w.user_id = f.lead_user_id and w.org_id = f.lead_org_id and w.until > now())`;

/** Of a team's plan, as on its page: talked over last on the day that said when next; or never, and open for longer than the area allows (working days). */
const SUPERVISION_OVERDUE = (today: LocalDate, most: number) => sql`coalesce(
  (select s.next_on from plans.supervision s where s.plan_id = f.id order by s.held_on desc, s.id desc limit 1) < ${today},
  f.opened_on < ${addWorkingDays(today, -most)})`;

export const inState = (state: State, today: LocalDate, clocks: Clocks): RawBuilder<unknown> =>
  ({
    open: sql`f.closed_at is null`,
    'review-overdue': sql`f.closed_at is null and f.next_review_on < ${today}`,
    'no-lead': sql`f.closed_at is null and ${LEAD_HAS_LEFT}`,
    'lead-declined': sql`f.closed_at is null and exists (
      select 1 from plans.lead_question q where q.plan_id = f.id and q.answered_at is null and q.because = 'declined')`,
    'supervision-overdue': sql`f.closed_at is null and f.kind = 'taf' and ${SUPERVISION_OVERDUE(today, clocks.supervision)}`,
    'assessment-overdue': sql`f.closed_at is null and f.assessed_on is null and f.taf_since < ${addWorkingDays(today, -clocks.assessment)}`,
    closed: sql`f.closed_at is not null`,
  })[state];
