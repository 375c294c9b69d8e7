import { sql } from 'kysely';
import { type Id, newId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Coordinator, LeadQuestion, LeadWish } from './lead.ts';

export async function findCoordinator(tx: Tx): Promise<Coordinator | undefined> {
  const { rows } = await sql<Coordinator>`
    select u.id as "userId", o.id as "orgId", u.url_id || '.' || o.url_id as key, u.name, o.name as "orgName", o.phone,
           u.disabled_at is null and exists (select 1 from access.membership w
             where w.user_id = u.id and w.org_id = o.id and w.until > now()) as works
      from plans.coordinator c
      join access.user_account u on u.id = c.user_id
      join access.organisation o on o.id = c.org_id
     where c.until = 'infinity'`.execute(tx);
  return rows[0];
}

/** Who may be named coordinator: managers, while they work there. */
export async function listManagers(tx: Tx): Promise<{ urlId: string; name: string }[]> {
  const { rows } = await sql<{ urlId: string; name: string }>`
    select distinct u.url_id || '.' || o.url_id as "urlId", u.name || ', ' || o.name as name
      from access.membership m
      join access.user_account u on u.id = m.user_id and u.disabled_at is null
      join access.organisation o on o.id = m.org_id
     where m.role = 'manager' and m.until > now() order by name`.execute(tx);
  return rows;
}

const QUESTIONS = sql`
  select q.id, q.url_id as "urlId", q.plan_id as "planId", u.name as "toName", q.to_user_id as "toUserId",
         q.because, q.asked_on as "askedOn", q.answer,
         q.answer is null and q.to_user_id = (select acting.my_user()) and q.to_org_id = (select acting.my_org()) as mine
    from plans.lead_question q left join access.user_account u on u.id = q.to_user_id`;

/** What was asked last about a plan's lead, answered or not. */
export async function findLeadQuestion(tx: Tx, planId: Id<'plan'>): Promise<LeadQuestion | undefined> {
  const { rows } = await sql<LeadQuestion>`
    ${QUESTIONS} where q.plan_id = ${planId} order by q.answered_at desc nulls first limit 1`.execute(tx);
  return rows[0];
}

/** What waits for the actor as the coordinator, the longest waiting first. */
export async function listLeadQuestionsToMe(tx: Tx): Promise<LeadQuestion[]> {
  const { rows } = await sql<LeadQuestion>`
    ${QUESTIONS} where q.to_user_id = (select acting.my_user()) and q.to_org_id = (select acting.my_org())
      and q.answered_at is null order by q.asked_on, q.id limit 25`.execute(tx);
  return rows;
}

/** How many open plans each of these workers leads, for whoever may ask one of them to lead this plan. By user. */
export async function countLed(
  tx: Tx,
  planId: Id<'plan'>,
  userIds: readonly Id<'user'>[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ userId: Id<'user'>; orgId: Id<'organisation'>; plans: number }>`
    select user_id as "userId", org_id as "orgId", plans from plans.count_led(${planId}, ${[...userIds]}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ userId, orgId, plans }) => [`${userId} ${orgId}`, plans]));
}

/** The newest word of the family on who should lead. */
export async function findLeadWish(tx: Tx, planId: Id<'plan'>): Promise<LeadWish | undefined> {
  const { rows } = await sql<LeadWish>`
    select wish, whom, said_on as "saidOn" from plans.lead_wish
     where plan_id = ${planId} order by said_on desc, id desc limit 1`.execute(tx);
  return rows[0];
}

/** Keeps whom the family wants, with the child for whom the plan was opened. */
export async function recordLeadWish(
  tx: Tx,
  planId: Id<'plan'>,
  childId: Id<'person'>,
  { wish, whom, saidOn }: LeadWish,
): Promise<void> {
  await sql`
    insert into plans.lead_wish (id, plan_id, person_id, wish, whom, said_on, recorded_by)
    values (${newId()}, ${planId}, ${childId}, ${wish}, ${whom}, ${saidOn}, acting.my_user())`.execute(tx);
}

export async function answerQuestion(tx: Tx, id: Id<'lead-question'>, answer: string): Promise<boolean> {
  const { rows } = await sql<{ answered: boolean }>`
    select plans.answer_lead_question(${id}, ${answer}) as answered`.execute(tx);
  return rows[0]?.answered ?? false;
}
