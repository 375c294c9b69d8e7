import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import { type Sight, held, sensitive } from '#modules/people/testing/sight.ts';
import { id, ids, same } from '#platform/testing/baits.ts';
import { type Allows, type Names, type Row, type WhoSees, everybody } from '#platform/testing/who-sees.ts';
import { assessmentTables } from './assessment-tables.ts';
import { arrangeDirectWork } from './arrange-direct-work.ts';
import { arrangePlans } from './arrange-plans.ts';
import { framed, inPlan, isAsked, isOnTeam, isPlanHidden, seesFrame } from './plan-sight.ts';
import { directWorkTables } from './direct-work-tables.ts';

const withPlan: Allows<Sight> = (sight, row) => seesFrame(sight, row['plan_id']);

const supervisionOf = (sight: Sight, row: Row): Row =>
  sight.rows('plans.supervision').find(({ id: found }) => found === (row['supervision_id'] ?? row['id']))!;

/** As long as whoever they supervise works there and takes part, and says no other supervises them now. */
const supervises: Allows<Sight> = (sight, row) => {
  const {
    org_id: org,
    supervisor_user_id: supervisor,
    worker_user_id: worker,
    plan_id: plan,
    ...it
  } = supervisionOf(sight, row);
  if (org !== sight.actor.orgId || supervisor !== sight.actor.userId) return false;
  const theirs = (table: string) =>
    sight
      .rows(table)
      .filter((each) => each['org_id'] === org && (each['user_id'] ?? each['worker_user_id']) === worker);
  const closed = sight.rows('plans.family_plan').find(({ id: found }) => found === plan)!['closed_at'];
  return (
    theirs('access.membership').some((each) => sight.lasts(each)) &&
    theirs('plans.team_member').some(
      (each) => each['plan_id'] === plan && (sight.lasts(each) || each['until'] === closed),
    ) &&
    !theirs('plans.supervision').some(
      (each) =>
        each['plan_id'] === plan &&
        each['kind'] === it['kind'] &&
        each['supervisor_user_id'] !== supervisor &&
        [each['held_on'], each['id']].join(' ') > [it['held_on'], it['id']].join(' '),
    )
  );
};

const tookPart: Allows<Sight> = (sight, row) => {
  const { org_id: org, worker_user_id: worker } = supervisionOf(sight, row);
  return supervises(sight, row) || (org === sight.actor.orgId && worker === sight.actor.userId);
};

/** That a plan was talked over is known to who did, to its team, and to managers of those who take part. */
const seesSupervision: Allows<Sight> = (sight, row) =>
  !isPlanHidden(sight, row['plan_id']) &&
  (tookPart(sight, row) || isOnTeam(sight, row['plan_id']) || framed(sight, row['plan_id']));

/** The plan in which somebody is. */
const PLAN_OF = 'from plans.family_plan where id = (select plan_id from plans.plan_person where person_id = $1)';

async function addresses({ find, pupils }: FilledBorough): Promise<Names> {
  const child = pupils[0]!.id;
  const inIt = (table: string) =>
    find(`select url_id as found from ${table} where person_id = $1 and sensitivity = 'general' limit 1`, child);
  return {
    plan: await find(`select url_id as found ${PLAN_OF}`, child),
    need: await inIt('plans.need'),
    action: await inIt('plans.action'),
    note: await inIt('plans.note'),
    withdrawal: await find('select url_id as found from plans.withdrawal where ended_at is null limit 1'),
    invited: await find(
      'select url_id as found from plans.meeting_invited where person_id = $1 and family_person_id is not null limit 1',
      child,
    ),
    meeting: await find('select url_id as found from plans.meeting where person_id = $1 limit 1', child),
    attachment: await inIt('plans.attachment'),
    about: await find('select id as found from plans.plan_person where person_id = $1', child),
    supervision: await find(
      `select s.url_id as found from plans.supervision s join plans.supervision_record r on r.supervision_id = s.id
        where r.person_id = $1`,
      child,
    ),
    leadQuestion: await find(
      `select q.url_id as found from plans.lead_question q join plans.plan_person p on p.plan_id = q.plan_id
        where q.answer is null and p.person_id = $1`,
      child,
    ),
    hypothesis: await inIt('plans.hypothesis'),
    visit: await inIt('plans.visit_planned'),
    caution: await inIt('plans.visiting_caution'),
    measure: 'tafs-started',
    handover: await find(
      `select h.url_id as found from plans.handover h join plans.handover_record r on r.handover_id = h.id
        where r.person_id = $1`,
      child,
    ),
    offer: await find(
      `select o.url_id as found from plans.lead_offer o join plans.plan_person p on p.plan_id = o.plan_id
        where answer is null and p.person_id = $1`,
      child,
    ),
  };
}

export const plansWhoSees: WhoSees<Sight, FilledBorough> = {
  lists: ['plans.plain_word', 'plans.question', 'plans.question_set'],
  tables: {
    ...assessmentTables,
    ...directWorkTables,
    'plans.action': sensitive(inPlan),
    'plans.attachment': sensitive(inPlan),
    'plans.clock': everybody,
    'plans.closing': inPlan,
    'plans.closing_reason': everybody,
    'plans.family_plan': (sight, row) => seesFrame(sight, row['id']),
    'plans.handover': (sight, row) =>
      !isPlanHidden(sight, row['plan_id']) && (isOnTeam(sight, row['plan_id']) || isAsked(sight, row)),
    'plans.handover_record': inPlan,
    'plans.coordinator': everybody,
    'plans.lead_offer': withPlan,
    'plans.lead_question': withPlan,
    'plans.lead_wish': inPlan,
    'plans.meeting': inPlan,
    'plans.meeting_invited': inPlan,
    'plans.meeting_decision': sensitive(inPlan),
    'plans.meeting_said': sensitive(inPlan),
    'plans.meeting_score': inPlan,
    'plans.meeting_place': (sight, row) => inPlan(sight, row) && !sight.isHidden(row['person_id']),
    'plans.measure': everybody,
    'plans.measure_target': everybody,
    'plans.need': sensitive(inPlan),
    'plans.note': sensitive(inPlan),
    'plans.origin': inPlan,
    'plans.plan_person': (sight, row) => held(2)(sight, row) && !isPlanHidden(sight, row['plan_id']),
    'plans.risk_decision': sensitive(inPlan),
    'plans.supervision': seesSupervision,
    'plans.supervision_record': sensitive(
      (sight, row) =>
        tookPart(sight, row) &&
        !sight.isBarred(row['person_id']) &&
        !isPlanHidden(sight, row['plan_id']) &&
        (supervises(sight, row) || inPlan(sight, row)),
    ),
    'plans.team_member': withPlan,
    'plans.withdrawal': withPlan,
    'plans.withdrawing_person': (sight, row) => held(2)(sight, row) && !isPlanHidden(sight, row['plan_id']),
  },
  arrange: [arrangePlans, arrangeDirectWork],
  baits: async ({ find, pupils, cast }) => ({
    plan_id: id(await find(`select id as found ${PLAN_OF}`, pupils[0]!.id)),
    at_risk: same('false'),
    code: same(`'review'`),
    every_outcome_met: same('false'),
    working_days: same('30'),
    decision_id: same('gen_random_uuid()'),
    risk: same(`'x'`),
    sensitivity: same(`'general'`),
    will_do: same(`'x'`),
    withdrawal_id: id(await find('select id as found from plans.withdrawal where ended_at is null limit 1')),
    agreement_id: id(await find(`select agreement_id as found ${PLAN_OF}`, pupils[0]!.id)),
    begun_by_org: same('null'),
    child_id: id(pupils[0]!.id),
    invited_id: id(
      await find('select id as found from plans.meeting_invited where family_person_id is not null limit 1'),
    ),
    email_point: same('null'),
    mobile_point: same('null'),
    meeting_id: id(await find('select id as found from plans.meeting limit 1')),
    kind: same(`'taf'`),
    goes_on: same('current_date'),
    handover_id: id(await find('select id as found from plans.handover where answer is null limit 1')),
    answer: same(`'x'`),
    question_id: id(await find('select id as found from plans.lead_question where answer is null limit 1')),
    offer_id: id(await find('select id as found from plans.lead_offer where answer is null limit 1')),
    person_ids: ids(pupils[0]!.id),
    level: same('3'),
    level_edition: same(`'continuum-2018'`),
    message: same(`'x'`),
    reason: same(`'moved-away'`),
    since: same('current_date'),
    until: same('current_date'),
    says: same(`'x'`),
    supervision_id: id(await find('select id as found from plans.supervision where agreed_on is null limit 1')),
    user_ids: ids(cast.professional.userId),
    version: same('1'),
    why: same(`'x'`),
    'plans.set_time_limit.code': same(`'review'`),
    'plans.set_time_limit.working_days': same('5'),
    'plans.add_closing_reason.code': same(`'x'`),
    'plans.add_closing_reason.every_outcome_met': same('false'),
    'plans.end_closing_reason.code': same(`'moved-away'`),
  }),
  addresses,
  openAddresses: async () => ({
    measure: 'tafs-started',
    question: 'health',
    sensitivity: 'general',
    limit: 'review',
    reason: 'moved-away',
  }),
};
