import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type LocalDate, addDays, todayInLondon } from '#kernel/local-date.ts';
import { choice } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { clocksOn } from '../plan/area-lists.queries.ts';
import { plansPaths } from '../plans.paths.ts';
import type { Clocks } from '../clocks/review.rules.ts';
import { LeadCell, PlanLink, ReviewCell, planInWords } from './list-plans.page.tsx';
import { type PlanLine, describePlans, isOnATeam } from './list-plans.queries.ts';
import { STATES, WHOSE, WHOSE_PLANS, type Whose, inState } from './plan-conditions.ts';

type Context = { readonly today: LocalDate; readonly clocks: Clocks; readonly usually: Whose };

const KINDS = { 'universal-plus': 'One organisation, one need', taf: 'Team Around the Family' };
const OPENED_WITHIN = { '28': 'In the last four weeks', '182': 'In the last six months', '365': 'In the last year' };

const listPlans: List<Context, PlanLine> = {
  name: 'plans.plans',
  path: plansPaths.plans,
  title: 'Family plans',
  rows: ['family plan', 'family plans'],
  needs: 'plans:see',
  exports: 'plans:export',
  async prepare({ tx, actor }) {
    const today = todayInLondon();
    const overseesOnly = actor.permissions.has('plans:oversee') && !(await isOnATeam(tx));
    return { today, clocks: await clocksOn(tx, today), usually: overseesOnly ? 'organisation' : 'mine' };
  },
  from: () => sql`plans.family_plan f`,
  id: sql`f.id`,
  persons: sql`array(select p.person_id from plans.plan_person p where p.plan_id = f.id and p.opened_for)`,
  filters: {
    whose: choice({
      label: 'Whose',
      options: WHOSE,
      usual: ({ usually }: Context) => usually,
      where: (whose) => WHOSE_PLANS[whose],
    }),
    state: choice({
      label: 'Which',
      options: STATES,
      usual: 'open',
      where: (state, { today, clocks }: Context) => inState(state, today, clocks),
    }),
    kind: choice({ label: 'Kind', options: KINDS, where: (kind) => sql`f.kind = ${kind}` }),
    opened: choice({
      label: 'Opened',
      options: OPENED_WITHIN,
      where: (days, { today }: Context) => sql`f.opened_on > ${addDays(today, -Number(days))}`,
    }),
  },
  order: { words: 'What is due first', by: sql`f.closed_on desc, f.next_review_on` },
  columns: [
    { header: 'Plan', text: planInWords, shows: (plan) => <PlanLink {...plan} /> },
    { header: 'Kind', text: ({ kindName }) => kindName, only: 'files' },
    { header: 'Level', text: ({ levelName }) => levelName, sort: sql`f.level` },
    { header: 'Lead professional', text: ({ lead }) => lead.name, shows: (plan) => <LeadCell {...plan} /> },
    { header: 'Organisation of the lead', text: ({ lead }) => lead.orgName, only: 'files' },
    { header: 'Opened', day: ({ openedOn }) => openedOn, sort: sql`f.opened_on` },
    {
      header: 'Next meeting',
      day: ({ closedOn, nextReviewOn }) => (closedOn === null ? nextReviewOn : null),
      sort: sql`f.next_review_on`,
      shows: (plan, { today, clocks }) => <ReviewCell plan={plan} today={today} clocks={clocks} />,
    },
    { header: 'Meetings held', number: ({ reviewsHeld }) => reviewsHeld, sort: sql`f.reviews_held`, only: 'files' },
    { header: 'Closed', day: ({ closedOn }) => closedOn, sort: sql`f.closed_on`, only: 'files' },
    { header: 'Closed because', text: ({ closedBecause }) => closedBecause, only: 'files' },
  ],
  describe: (tx, ids) => describePlans(tx, ids as Id<'plan'>[]),
  nothing: 'There are no such plans.',
};

export const listPlansRoutes = listRoutes(listPlans);
