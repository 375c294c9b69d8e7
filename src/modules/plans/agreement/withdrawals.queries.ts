import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Sensitivity } from '../content/sensitivity.ts';

/** That a family, or one person of it, no longer agrees: what is left until the team sees them no more. */
export type Withdrawal = {
  readonly id: Id<'withdrawal'>;
  readonly urlId: UrlId<'withdrawal'>;
  readonly planId: Id<'plan'>;
  /** The plan ends with it; otherwise it goes on without one person. */
  readonly endsPlan: boolean;
  /** Those who no longer agree, as far as the actor may see them. */
  readonly personIds: readonly Id<'person'>[];
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** When access closes, decided or not. */
  readonly closesAt: Date;
};

/** What waits for somebody to decide what stopping means for the children, the soonest to close first. */
export async function listWaiting(tx: Tx, planIds: readonly Id<'plan'>[]): Promise<Withdrawal[]> {
  const { rows } = await sql<Withdrawal>`
    select w.id, w.url_id as "urlId", w.plan_id as "planId", w.ends_plan as "endsPlan", u.name as "recordedBy",
           w.recorded_at as "recordedAt", w.closes_at as "closesAt",
           array(select p.person_id from plans.withdrawing_person p where p.withdrawal_id = w.id) as "personIds"
      from plans.withdrawal w join access.user_account u on u.id = w.recorded_by
     where w.plan_id = any (${[...planIds]}::uuid[]) and w.ended_at is null
     order by w.closes_at, w.id`.execute(tx);
  return rows;
}

/** What was decided: what stopping means, and what will be done. */
export type RiskDecision = {
  readonly personId: Id<'person'>;
  readonly wholeFamily: boolean;
  readonly risk: string;
  readonly willDo: string;
  readonly sensitivity: Sensitivity;
  readonly decidedBy: string;
  readonly decidedFor: string;
  readonly decidedAt: Date;
};

export async function listRiskDecisions(tx: Tx, planId: Id<'plan'>): Promise<RiskDecision[]> {
  const { rows } = await sql<RiskDecision>`
    select d.person_id as "personId", d.whole_family as "wholeFamily", d.risk, d.will_do as "willDo", d.sensitivity,
           u.name as "decidedBy", o.name as "decidedFor", d.decided_at as "decidedAt"
      from plans.risk_decision d
      join access.user_account u on u.id = d.decided_by
      join access.organisation o on o.id = d.decided_for
     where d.plan_id = ${planId} order by d.decided_at desc limit 20`.execute(tx);
  return rows;
}

/** The open plans whose withdrawals the actor decides on: they lead them, or manage who leads or opened them. */
export async function listPlansToDecideOn(tx: Tx, most: number): Promise<Id<'plan'>[]> {
  const { rows } = await sql<{ id: Id<'plan'> }>`
    select w.plan_id as id from plans.withdrawal w
     where w.ended_at is null and plans.i_may_offer_lead(w.plan_id)
     group by w.plan_id order by min(w.closes_at) limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What the open plans rest on on whose team the actor is. */
export async function listWhatMyPlansRestOn(
  tx: Tx,
): Promise<{ readonly id: Id<'plan'>; readonly agreementId: Id<'agreement'> }[]> {
  const { rows } = await sql<{ id: Id<'plan'>; agreementId: Id<'agreement'> }>`
    select f.id, f.agreement_id as "agreementId" from plans.family_plan f
     where f.id = any (array(select m.plan_id from plans.my_open_plans m)) order by f.id limit 500`.execute(tx);
  return rows;
}
