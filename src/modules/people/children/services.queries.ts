import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';

/** A service that works with somebody, and how to reach it. Why it does is not said. */
export type Service = {
  readonly personId: Id<'person'>;
  readonly orgId: Id<'organisation'>;
  readonly orgName: string;
  readonly orgKind: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** Set where one worker is meant, and not the whole organisation. */
  readonly userName: string | null;
};

export async function listServicesInvolved(tx: Tx, personIds: readonly Id<'person'>[]): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select distinct p.person_id as "personId", o.id as "orgId", o.name as "orgName", o.kind as "orgKind", o.phone, o.email,
           u.name as "userName"
      from people.presence p
      join access.organisation o on o.id = p.org_id
      left join access.user_account u on u.id = p.user_id
     where p.person_id = any (${[...personIds]}::uuid[]) and p.until > now()
     order by o.name, u.name nulls first`.execute(tx);
  return rows;
}

/** Whom to call about a child who may be at risk: a school's own lead for safeguarding. */
export type SafeguardingLead = {
  readonly orgId: Id<'organisation'>;
  readonly orgName: string;
  readonly lead: string | null;
  readonly phone: string | null;
};

/** Of the schools that the actor may know of; the actor's own organisation stands first where it has one. */
export async function listSafeguardingLeads(tx: Tx, personIds: readonly Id<'person'>[]): Promise<SafeguardingLead[]> {
  const { rows } = await sql<SafeguardingLead>`
    select distinct o.id as "orgId", o.name as "orgName", o.safeguarding_lead as lead, o.safeguarding_phone as phone,
           o.id = (select acting.my_org()) as mine
      from people.presence p join access.organisation o on o.id = p.org_id and o.kind = 'school'
     where p.person_id = any (${[...personIds]}::uuid[]) and p.until > now()
     order by mine desc, o.name`.execute(tx);
  return rows;
}
