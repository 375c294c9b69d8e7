import { newId, newUrlId } from '#kernel/id.ts';
import { type LocalDate, addDays, getLocalDate, mondayOf } from '#kernel/local-date.ts';
import type { RequestsSite } from './requests-site.ts';

/** What a service was asked for a child, and how it went. All are children of one made-up school. */
export type Course = {
  readonly service: string;
  /** The same child as in another, by a number; else a child of its own. */
  readonly child?: number;
  readonly askedOn: LocalDate;
  readonly acceptedOn?: LocalDate;
  /** When they came. */
  readonly came?: readonly LocalDate[];
  readonly ended?: 'finished' | 'stopped' | 'never-began';
  readonly endedOn?: LocalDate;
  readonly changed?: string;
  readonly outcome?: string;
  readonly need?: string;
  readonly bornOn?: LocalDate;
  readonly family?: number;
  readonly worker?: number;
  /** Of ten sessions in each of the 12 weeks before it began, and after it ended, how many were missed. */
  readonly missed?: readonly [number, number];
  /** On which days they were suspended. */
  readonly suspended?: readonly LocalDate[];
};

const FIRST = getLocalDate('2026-01-19');

/** A course from the middle of January to the end of March 2026, that finished. */
export const aCourse = (service: string, said: Partial<Course> = {}): Course => ({
  service,
  askedOn: getLocalDate('2026-01-05'),
  acceptedOn: getLocalDate('2026-01-12'),
  came: [FIRST, addDays(FIRST, 7)],
  ended: 'finished',
  endedOn: getLocalDate('2026-03-27'),
  changed: 'better',
  outcome: 'met',
  need: 'needs-2022/1.1',
  bornOn: getLocalDate('2014-05-01'),
  ...said,
});

/** Writes them past every policy, with the plan, need and action of each. */
export async function arrangeCourses(site: RequestsSite, courses: readonly Course[]): Promise<void> {
  const { past, plan } = site;
  const school = plan.lead.organisation.id;
  await past(
    `insert into education.school (org_id, urn, name, la_code, phase) values ($1, '900001', 'Northfield School', '999', 'Primary')
       on conflict do nothing`,
    [school],
  );
  const children = new Map<number, string>();
  const rows = courses.map((course, place) => {
    const child = children.get(course.child ?? -1 - place) ?? newId();
    const isNew = !children.has(course.child ?? -1 - place);
    children.set(course.child ?? -1 - place, child);
    return {
      ...course,
      isNew,
      child,
      plan: newId(),
      need_id: newId(),
      action: newId(),
      request: newId(),
      enrolment: newId(),
      url: newUrlId(),
      weeks: isNew ? weeksOf(course) : [],
    };
  });
  await past(WRITE, [JSON.stringify(rows), school, plan.lead.actor.userId]);
}

/** Twelve weeks on each side, and a week of holidays that is none of them. */
function weeksOf({ missed, came, acceptedOn, endedOn }: Course): { week: LocalDate; marks: string }[] {
  const began = came?.[0] ?? acceptedOn;
  if (!missed || !began || !endedOn) return [];
  const week = (monday: LocalDate, of: number) => ({ week: monday, marks: 'O'.repeat(of).padEnd(10, '/') });
  const before = mondayOf(addDays(began, -7));
  const after = mondayOf(addDays(endedOn, 7));
  return [
    { week: before, marks: '##########' },
    ...Array.from({ length: 12 }, (_, n) => week(addDays(before, -7 * (n + 1)), missed[0])),
    ...Array.from({ length: 12 }, (_, n) => week(addDays(after, 7 * n), missed[1])),
  ];
}

const WRITE = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as g (service uuid, child uuid, "isNew" boolean, plan uuid, need_id uuid, action uuid,
      request uuid, enrolment uuid, url text, "askedOn" date, "acceptedOn" date, came date[], ended text, "endedOn" date, changed text,
      outcome text, need text, "bornOn" date, family int, worker int, weeks jsonb, suspended date[])
  ), persons as (
    insert into people.person (id, url_id, supplied_by) select child, 'p' || url, $2::uuid from given where "isNew"
  ), births as (
    insert into people.birth (person_id, date, source_org) select child, "bornOn", $2::uuid from given where "isNew" and "bornOn" is not null
  ), enrolments as (
    insert into education.enrolment (id, person_id, school_org_id, entry_date) select enrolment, child, $2::uuid, '2024-09-02' from given where "isNew"
  ), marks as (
    insert into education.attendance_week (person_id, enrolment_id, week, marks, run_id)
    select child, enrolment, (w ->> 'week')::date, w ->> 'marks', gen_random_uuid() from given, jsonb_array_elements(weeks) w
  ), suspensions as (
    insert into education.suspension (id, person_id, enrolment_id, school_org_id, category, reasons, start_date, start_session, sessions, run_id)
    select gen_random_uuid(), child, enrolment, $2::uuid, 'SUSP', '{DB}', day, 'AM', 2, gen_random_uuid() from given, unnest(suspended) day
  ), agreements as (
    insert into people.agreement (id, url_id, org_id, recorded_by, given_on, how, child_asked)
    select plan, 'a' || url, $2::uuid, $3::uuid, "askedOn", 'phone', true from given
  ), plans as (
    insert into plans.family_plan (id, url_id, org_id, opened_by, begun_by_org, kind, taf_since, agreement_id, level_edition, level,
      lead_user_id, lead_org_id, next_review_on)
    select plan, 'f' || url, $2::uuid, $3::uuid, $2::uuid, 'taf', "askedOn", plan, l.edition_id, 3, $3::uuid, $2::uuid, "askedOn" + 30
      from given, frameworks.level l where l.level = 3
  ), needs as (
    insert into plans.need (id, url_id, plan_id, person_id, whole_family, sensitivity, framework_need, name, wanted, outcome, added_by)
    select need_id, 'n' || url, plan, child, false, 'general', need, 'x', 'x', outcome, $3::uuid from given
  ), actions as (
    insert into plans.action (id, url_id, plan_id, need_id, person_id, whole_family, sensitivity, what, owner_name, due_on, added_by)
    select action, 'c' || url, plan, need_id, child, false, 'general', 'x', 'x', "askedOn", $3::uuid from given
  ), requests as (
    insert into directory.request (id, url_id, plan_id, action_id, person_id, whole_family, sensitivity, service_id, asked_by, asked_for, asked_on)
    select request, 'r' || url, plan, action, child, false, 'general', service, $3::uuid, $2::uuid, "askedOn" from given
  ), sent as (
    insert into directory.request_sent (request_id, url_id, service_id, provider_id, service_name, provider_name, reference, asker, asker_org,
      way, status, sent_on, answered_on, accepted_on, ended_on)
    select request, 's' || url, service, (select s.provider_id from directory.service s where s.id = service), 'x', 'x', 'x', 'x', 'x', 'telephone',
           case when ended is not null then 'ended' when "acceptedOn" is not null then 'accepted' else 'sent' end,
           "askedOn", "acceptedOn", "acceptedOn", "endedOn" from given
  ), sessions as (
    insert into directory.request_session (request_id, held_on, came) select request, day, 'came' from given, unnest(came) day
  ), endings as (
    insert into directory.request_ending (request_id, ending, changed, sessions, came)
    select request, ended, changed, case when came is not null then cardinality(came) end, case when came is not null then cardinality(came) end
      from given where ended is not null
  )
  insert into directory.request_rating (request_id, rated_by, score, said_on, written_by)
  select request, r.by, r.score, "askedOn", $3::uuid from given, lateral (values ('family', family), ('worker', worker)) r (by, score)
   where r.score is not null`;
