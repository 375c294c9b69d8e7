import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { newId, newUrlId } from '#kernel/id.ts';
import { continuumOn, needsOn } from '#modules/frameworks/index.ts';
import { findOnMyRoll } from '#modules/education/index.ts';
import type { Upn } from '#modules/people/index.ts';
import { idNamed } from '#modules/directory/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Staff } from '../make-area.ts';
import type { CourseOfChild } from './choose-courses.ts';

/** What one agency does about one need. */
const LEVEL = 2;

/** Asks the services, as each child's school did, and lets them answer. */
export async function writeCourses(database: Database, staff: Staff, courses: readonly CourseOfChild[]): Promise<void> {
  for (const [userName, its] of Map.groupBy(courses, ({ schoolUserName }) => schoolUserName)) {
    const actor = staff.actorOf(userName);
    await database.as(actor, (tx) => writeOfSchool({ tx, actor }, its));
  }
}

async function writeOfSchool({ tx, actor }: Doing, courses: readonly CourseOfChild[]): Promise<void> {
  const rows = await rowsOf(tx, courses);
  const given = givenAs(rows);
  for (const statement of [...plan(given, actor), ...ask(given, actor), ...end(given, actor)])
    await statement.execute(tx);
  await recordAudit(
    tx,
    'directory.support-asked',
    rows.map(({ child }) => child),
    { requests: rows.map(({ request }) => request) },
  );
  await sql`
    select plans.close_plan(g.plan, case g.outcome when 'met' then 'outcomes-met' else 'outcomes-partly-met' end, 1, g."closedOn")
      from ${given}`.execute(tx);
}

type Given = RawBuilder<unknown>;

const givenAs = (rows: readonly object[]): Given => sql`
  jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (plan uuid, url text, child uuid, need_id uuid, need text, need_name text, wanted text,
    action uuid, request uuid, service uuid, level_edition text, "askedOn" date, answer text, "answeredOn" date, ending text, "endedOn" date,
    sessions jsonb, changed text, outcome text, family int, worker int, "closedOn" date, "keepsSessions" boolean)`;

/** The family agrees, and there is a plan with a need and an action. */
const plan = (given: Given, { userId, orgId }: Actor): Given[] => [
  sql`insert into people.agreement (id, org_id, recorded_by, given_on, how, child_asked)
      select g.plan, ${orgId}::uuid, ${userId}::uuid, g."askedOn" - 5, 'face-to-face', true from ${given}`,
  sql`insert into people.agreement_person (agreement_id, person_id) select g.plan, g.child from ${given}`,
  sql`insert into people.agreed_purpose (agreement_id, purpose)
      select g.plan, p.code from ${given}, people.agreement_purpose p where p.code in ('one-plan', 'ask-services')`,
  sql`select plans.open_plan(g.plan, g.url, g.child, g.plan, g.level_edition, ${LEVEL}, g."askedOn" + 40, g."askedOn" - 3, 'universal-plus')
        from ${given}`,
  sql`insert into plans.origin (plan_id, person_id, kind, happened_on, said_by)
      select g.plan, g.child, 'own-concern', g."askedOn" - 3, ${userId}::uuid from ${given}`,
  sql`insert into plans.need (id, url_id, plan_id, person_id, whole_family, sensitivity, framework_need, name, wanted, added_by, added_on)
      select g.need_id, 'n' || g.url, g.plan, g.child, false, 'general', g.need, g.need_name, g.wanted, ${userId}::uuid, g."askedOn" - 3
        from ${given}`,
  sql`insert into plans.action (id, url_id, plan_id, need_id, person_id, whole_family, sensitivity, what, owner_user_id, due_on, added_by)
      select g.action, 'a' || g.url, g.plan, g.need_id, g.child, false, 'general', 'Ask a service for help', ${userId}::uuid,
             g."askedOn" + 14, ${userId}::uuid from ${given}`,
];

/** The service is asked, and its word written down; or the family changes its mind. */
const ask = (given: Given, { userId, orgId }: Actor): Given[] => [
  sql`insert into directory.request (id, url_id, plan_id, action_id, person_id, whole_family, sensitivity, service_id, asked_by, asked_for, asked_on)
      select g.request, 'r' || g.url, g.plan, g.action, g.child, false, 'general', g.service, ${userId}::uuid, ${orgId}::uuid, g."askedOn"
        from ${given}`,
  sql`select directory.send_request(g.request, 's' || g.url, ${LINES}::jsonb, g."askedOn") from ${given}`,
  sql`select directory.answer_request(g.request, 1, g.answer, null, case when g.answer = 'declined' then 'not-suitable' end, '', g."answeredOn")
        from ${given} where g.answer <> 'withdrawn'`,
  sql`select directory.say_to_service(g.request, 1, 'withdrawn', 'The family has changed its mind', g."answeredOn")
        from ${given} where g.answer = 'withdrawn'`,
  sql`select directory.keep_session(g.request, (s ->> 'on')::date, case when (s ->> 'came')::boolean then 'came' else 'did-not-come' end)
        from ${given}, jsonb_array_elements(g.sessions) s where g."keepsSessions"`,
];

/** How it ended, how much it helped, and what became of the need. */
const end = (given: Given, { userId }: Actor): Given[] => [
  sql`select directory.end_request(g.request, 2, g.ending, g.changed, n.sessions, n.came, '', g."endedOn")
        from ${given}
       cross join lateral (select count(*)::int as sessions, count(*) filter (where (s ->> 'came')::boolean)::int as came
         from jsonb_array_elements(g.sessions) s) n
       where g.ending is not null`,
  sql`select directory.rate_request(g.request, r.by, r.score, g."endedOn") from ${given}
       cross join lateral (values ('family', g.family), ('worker', g.worker)) r (by, score) where r.score is not null`,
  sql`update plans.need n set outcome = g.outcome from ${given} where n.id = g.need_id`,
  sql`update plans.action a set status = 'done', settled_by = ${userId}::uuid, settled_on = g."askedOn" from ${given} where a.id = g.action`,
  sql`insert into plans.closing (plan_id, person_id, family_view, what_next)
      select g.plan, g.child, 'It was good to be asked.', 'School looks at it again next term.' from ${given}`,
];

const LINES = JSON.stringify([
  { label: 'What would help', text: 'Somebody who finds out with them what gets in the way.', tellsWho: false },
]);

async function rowsOf(tx: Tx, courses: readonly CourseOfChild[]) {
  const pupils = new Map(
    (
      await findOnMyRoll(
        tx,
        courses.map(({ upn }) => upn as Upn),
      )
    ).map(({ upn, personId }) => [upn as string, personId]),
  );
  const on = courses[0]!.askedOn;
  const needs = new Map((await needsOn(tx, on)).map((need) => [need.code, need]));
  const level = (await continuumOn(tx, on)).find((each) => each.level === LEVEL)!;
  return courses.map(({ service, need: code, ...course }) => {
    const need = needs.get(code)!;
    return {
      ...course,
      plan: newId(),
      url: newUrlId(),
      child: pupils.get(course.upn)!,
      need_id: newId(),
      need: need.id,
      need_name: need.name,
      wanted: need.outcome,
      action: newId(),
      request: newId(),
      service: idNamed('service', service.provider, service.service),
      level_edition: level.editionId,
      keepsSessions: service.keepsSessions ?? false,
    };
  });
}
