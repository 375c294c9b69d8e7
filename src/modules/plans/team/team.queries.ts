import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { LeadOffer, TeamMember } from './team.ts';

/** The team now: the lead professional first. */
export const listTeam = (tx: Tx, planId: Id<'plan'>): Promise<TeamMember[]> => listTeams(tx, [planId]);

/** Everybody on the teams of some plans now, once for each. */
export async function listTeams(tx: Tx, planIds: readonly Id<'plan'>[]): Promise<TeamMember[]> {
  const { rows } = await sql<TeamMember>`
    select u.url_id || '.' || o.url_id as key, u.id as "userId", o.id as "orgId", u.name, o.name as "orgName", o.phone,
           case when f.lead_user_id = m.user_id and f.lead_org_id = m.org_id then 'lead' else 'member' end as role,
           m.since
      from plans.team_member m
      join plans.family_plan f on f.id = m.plan_id
      join access.user_account u on u.id = m.user_id
      join access.organisation o on o.id = m.org_id
     where m.plan_id = any (${planIds}::uuid[]) and m.until > now() order by role, u.name
  `.execute(tx);
  return rows;
}

const OFFERS = sql`
  select f.id, f.url_id as "urlId", f.plan_id as "planId", p.url_id as "planUrlId", asked.name as "toName", org.name as "toOrgName",
         asking.name as "byName", f.offered_by as "byUserId", f.offered_on as "offeredOn", f.message, f.answer,
         f.why, f.to_user_id = (select acting.my_user()) and f.to_org_id = (select acting.my_org()) as mine
    from plans.lead_offer f
    join plans.family_plan p on p.id = f.plan_id
    join access.user_account asked on asked.id = f.to_user_id
    join access.organisation org on org.id = f.to_org_id
    join access.user_account asking on asking.id = f.offered_by`;

/** The newest offer of a plan's lead, answered or not. */
export async function findLastOffer(tx: Tx, planId: Id<'plan'>): Promise<LeadOffer | undefined> {
  const { rows } = await sql<LeadOffer>`
    ${OFFERS} where f.plan_id = ${planId} order by f.offered_on desc, f.id desc limit 1
  `.execute(tx);
  return rows[0];
}

/** Everybody who was asked to lead a plan, the last first. */
export async function listOffers(tx: Tx, planId: Id<'plan'>): Promise<LeadOffer[]> {
  const { rows } = await sql<LeadOffer>`
    ${OFFERS} where f.plan_id = ${planId} order by f.offered_on desc, f.id desc limit 25`.execute(tx);
  return rows;
}

/** An offer that waits for the actor's answer. */
export async function findOfferToMe(tx: Tx, urlId: string): Promise<LeadOffer | undefined> {
  const offers = await listOffersToMe(tx);
  return offers.find((offer) => offer.urlId === urlId);
}

export async function listOffersToMe(tx: Tx): Promise<LeadOffer[]> {
  const { rows } = await sql<LeadOffer>`
    ${OFFERS} where f.to_user_id = (select acting.my_user()) and f.to_org_id = (select acting.my_org())
      and f.answer is null order by f.offered_on, f.id
  `.execute(tx);
  return rows;
}

/** Whether the actor may ask somebody to lead: they lead, or manage the organisation that leads or opened the plan. */
export async function mayOfferLead(tx: Tx, planId: Id<'plan'>): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select plans.i_may_offer_lead(${planId}) as may`.execute(tx);
  return rows[0]?.may ?? false;
}
