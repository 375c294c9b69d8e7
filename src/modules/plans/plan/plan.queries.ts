import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PersonInPlan, Plan } from './plan.ts';

/** Every plan whose frame the actor may see. */
const PLANS = sql`
  select f.id, f.url_id as "urlId", f.agreement_id as "agreementId", opener.name as "orgName",
         begun.name as "begunBy", f.kind,
         case f.kind when 'taf' then 'Family plan' else (select one.name || ' plan' from frameworks.level one
           where one.edition_id = f.level_edition and one.level = 2) end as "kindName",
         f.taf_since as "tafSince", f.opened_on as "openedOn", f.level, l.name as "levelName",
         f.next_review_on as "nextReviewOn", f.meets_from as "meetsFrom", f.meets_until as "meetsUntil",
         f.reviews_held as "reviewsHeld", f.assessed_on as "assessedOn",
         f.closed_on as "closedOn", r.name as "closedBecause", f.version,
         jsonb_build_object('userId', f.lead_user_id, 'orgId', f.lead_org_id, 'name', u.name, 'orgName', lead_org.name,
           'phone', lead_org.phone, 'accepted', f.lead_accepted_at is not null, 'works', u.disabled_at is null and exists (select 1 from access.membership w
              where w.user_id = f.lead_user_id and w.org_id = f.lead_org_id and w.until > now())) as lead,
         case when f.id <> all (array(select m.plan_id from plans.my_open_plans m)) then null
              when f.lead_user_id = (select acting.my_user()) and f.lead_org_id = (select acting.my_org()) then 'lead'
              else 'member' end as "myRole"
    from plans.family_plan f
    join frameworks.level l on l.edition_id = f.level_edition and l.level = f.level
    join access.organisation opener on opener.id = f.org_id
    join access.organisation begun on begun.id = f.begun_by_org
    join access.user_account u on u.id = f.lead_user_id
    join access.organisation lead_org on lead_org.id = f.lead_org_id
    left join plans.closing_reason r on r.code = f.closing_reason`;

/** Plans for which the condition holds, `f` being the plan. Conditions are this module's own. */
async function plansWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<Plan[]> {
  const { rows } = await sql<Plan>`${PLANS} where ${condition}`.execute(tx);
  return rows;
}

export async function findPlan(tx: Tx, urlId: string): Promise<Plan | undefined> {
  const [plan] = await plansWhere(tx, sql`f.url_id = ${urlId}`);
  return plan;
}

/** Plans by id, in the order of the ids. */
export async function listPlansById(tx: Tx, ids: readonly Id<'plan'>[]): Promise<Plan[]> {
  return plansWhere(tx, sql`f.id = any (${ids}::uuid[]) order by array_position(${ids}::uuid[], f.id)`);
}

/** The plans that persons are part of: open ones first, then the newest. */
export async function listPlansOf(tx: Tx, personIds: readonly Id<'person'>[]): Promise<Plan[]> {
  return plansWhere(
    tx,
    sql`f.id in (select p.plan_id from plans.plan_person p where p.person_id = any (${personIds}::uuid[]))
        and exists (select 1 from plans.plan_person p where p.plan_id = f.id and p.person_id = any (${personIds}::uuid[])
                       and (p.until > now() or p.until = f.closed_at))
        order by f.closed_at is not null, f.opened_on desc, f.id desc`,
  );
}

/** The open plan that a person is part of. */
export async function findOpenPlanOf(tx: Tx, personId: Id<'person'>): Promise<Plan | undefined> {
  const [plan] = await listPlansOf(tx, [personId]);
  return plan?.closedOn === null ? plan : undefined;
}

/** The persons of some plans: not who has left one. */
export async function listPersonsIn(tx: Tx, planIds: readonly Id<'plan'>[]): Promise<PersonInPlan[]> {
  const { rows } = await sql<PersonInPlan>`
    select p.id as key, p.plan_id as "planId", p.person_id as "personId", p.opened_for as "openedFor",
           people.i_hold(p.person_id, 3) as "inFull"
      from plans.plan_person p
     where p.plan_id = any (${planIds}::uuid[])
       and (p.until > now() or p.until = (select f.closed_at from plans.family_plan f where f.id = p.plan_id))
  `.execute(tx);
  return rows;
}

/** The child whom a plan was opened for, by the plan's name in a URL. */
export async function listOpenedFor(tx: Tx, planUrlId: string): Promise<Id<'person'>[]> {
  const { rows } = await sql<{ id: Id<'person'> }>`
    select p.person_id as id from plans.plan_person p join plans.family_plan f on f.id = p.plan_id
     where f.url_id = ${planUrlId} and p.opened_for and p.until > now()`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Whether the actor may see, and so write, what is about everybody in the plan. */
export async function holdsEveryone(tx: Tx, planId: Id<'plan'>): Promise<boolean> {
  const { rows } = await sql<{
    all: boolean;
  }>`select not exists (select 1 from plans.not_held_in_full where plan_id = ${planId}) as all`.execute(tx);
  return rows[0]?.all ?? false;
}

/** A plan's version moves on, with what is set, unless somebody else moved it since: then it answers false. */
export async function changeFrame(
  tx: Tx,
  plan: { id: Id<'plan'>; version: number },
  set: RawBuilder<unknown>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update plans.family_plan set ${set}, version = version + 1 where id = ${plan.id} and version = ${plan.version}
  `.execute(tx);
  return numAffectedRows === 1n;
}
