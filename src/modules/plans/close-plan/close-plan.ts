import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { listWaiting } from '../agreement/withdrawals.queries.ts';
import { closingReasonsOn } from '../plan/area-lists.queries.ts';
import { takeOutOfCalendars } from '../messages/calendars.ts';
import type { Action, Need } from '../content/plan-content.ts';
import { WHOLE_FAMILY, aboutWhom, personsOf, ruleOnWork, type PlanInHand } from '../plan/plan-in-hand.ts';
import { plansTables } from '../plans.tables.ts';
import { listTeam } from '../team/team.queries.ts';
import { type ClosingRefusal, type Outcome, ruleOnClosing } from './closing.rules.ts';

/** What is said at the end, beside the plan: of each need, and of each action still open. */
export type PlanClosed = {
  readonly reason: string;
  readonly outcomes: readonly { readonly need: Need; readonly outcome: Outcome | undefined }[];
  readonly leftUndone: readonly { readonly action: Action; readonly why: string }[];
  readonly familyView: string;
  readonly whatNext: string;
};

export type CloseRefusal = 'plan-closed' | 'not-everyone' | 'somebody-stops' | 'changed-meanwhile' | ClosingRefusal;

/** The lead professional closes the plan. The team's access ends with it. */
export async function closePlan(
  asked: Doing,
  inHand: PlanInHand,
  closed: PlanClosed,
  { today, version }: { today: LocalDate; version: number },
): Promise<Ruling<void, CloseRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const about = aboutWhom(inHand, WHOLE_FAMILY);
  if (!about) return refuse('not-everyone');
  const { tx } = asked;
  if ((await listWaiting(tx, [inHand.plan.id])).length > 0) return refuse('somebody-stops');
  const reasons = await closingReasonsOn(tx, today);
  const ruling = ruleOnClosing({
    reason: reasons.find(({ code }) => code === closed.reason),
    outcomes: closed.outcomes.map(({ outcome }) => outcome),
    leftUndone: closed.leftUndone.map(({ why }) => why),
    familyView: closed.familyView,
  });
  if (!ruling.allowed) return ruling;
  const { plan } = inHand;
  await saveWhatBecameOfIt(asked, closed, today);
  await plansTables(tx)
    .insertInto('plans.closing')
    .values({ plan_id: plan.id, person_id: about.personId, family_view: closed.familyView, what_next: closed.whatNext })
    .execute();
  // Written before the door closes: afterwards the actor may not see whom it was about.
  await recordAudit(tx, 'plans.plan-closed', personsOf(inHand), { plan: plan.id, reason: ruling.value.code });
  await takeOutOfCalendars(tx, await listTeam(tx, plan.id), plan, plan.id, today);
  const { rows } = await sql<{ closed: boolean }>`
    select plans.close_plan(${plan.id}, ${ruling.value.code}, ${version}, ${today}) as closed
  `.execute(tx);
  return rows[0]?.closed ? allow(undefined) : refuse('changed-meanwhile');
}

async function saveWhatBecameOfIt(
  { tx, actor }: Doing,
  { outcomes, leftUndone }: PlanClosed,
  today: LocalDate,
): Promise<void> {
  await sql`
    update plans.need n set outcome = said.outcome, version = n.version + 1
      from unnest(${outcomes.map(({ need }) => need.id)}::uuid[], ${outcomes.map(({ outcome }) => outcome ?? null)}::text[]) said (id, outcome)
     where n.id = said.id
  `.execute(tx);
  await sql`
    update plans.action a set status = 'not-done', why = said.why, settled_by = ${actor.userId}, settled_on = ${today},
           version = a.version + 1
      from unnest(${leftUndone.map(({ action }) => action.id)}::uuid[], ${leftUndone.map(({ why }) => why)}::text[]) said (id, why)
     where a.id = said.id
  `.execute(tx);
}
