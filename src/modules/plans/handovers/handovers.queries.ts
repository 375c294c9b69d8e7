import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { HandedOver, Handover } from './handover.ts';

const HANDOVERS = sql`
  select h.id, h.url_id as "urlId", h.plan_id as "planId", f.url_id as "planUrlId", h.kind, asked.name as "toName", org.name as "toOrgName",
         asking.name as "byName", h.offered_by as "byUserId", h.offered_on as "offeredOn", h.goes_on as "goesOn",
         h.message, h.answer, h.answered_on as "answeredOn", h.why
    from plans.handover h
    join plans.family_plan f on f.id = h.plan_id
    join access.user_account asked on asked.id = h.to_user_id
    join access.organisation org on org.id = h.to_org_id
    join access.user_account asking on asking.id = h.offered_by`;

/** Of a plan, the newest first: as many as one child of it could have. */
export async function listHandovers(tx: Tx, planId: Id<'plan'>): Promise<Handover[]> {
  const { rows } = await sql<Handover>`
    ${HANDOVERS} where h.plan_id = ${planId} order by h.offered_on desc, h.id desc limit 50`.execute(tx);
  return rows;
}

/** What was handed over with them, of those the actor may see. */
export async function listHandedOver(tx: Tx, planId: Id<'plan'>): Promise<HandedOver[]> {
  const { rows } = await sql<HandedOver>`
    select r.handover_id as "handoverId", r.person_id as "personId", r.child_says as "childSays", r.helps, r.worries, r.meets
      from plans.handover_record r where r.plan_id = ${planId} limit 50`.execute(tx);
  return rows;
}

/** What waits for the actor's answer, the soonest first. */
export async function listHandoversToMe(tx: Tx): Promise<Handover[]> {
  const { rows } = await sql<Handover>`
    ${HANDOVERS} where h.to_user_id = (select acting.my_user()) and h.to_org_id = (select acting.my_org())
      and h.answer is null order by h.goes_on, h.id limit 50`.execute(tx);
  return rows;
}
