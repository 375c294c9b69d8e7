import { sql } from 'kysely';
import { newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { putInCalendars } from '../../messages/calendars.ts';
import { WHOLE_FAMILY, aboutWhom, personsOf, ruleOnWork, type PlanInHand } from '../../plan/plan-in-hand.ts';
import { changeFrame } from '../../plan/plan.queries.ts';
import { plansTables } from '../../plans.tables.ts';
import { type Clocks, type ReviewRefusal, ruleOnReviewDate } from '../../clocks/review.rules.ts';
import { listTeam } from '../../team/team.queries.ts';

export type Look = {
  readonly kind: 'held' | 'moved';
  readonly text: string;
  readonly nextReviewOn: LocalDate;
};

export type LookRefusal = 'plan-closed' | 'team-meets' | 'not-everyone' | 'changed-meanwhile' | ReviewRefusal;

/**
 * Whoever works on the plan of one organisation looked with the child and the family at what has changed, or will on another
 * day; either way the plan gets the date of the next. A team meets.
 */
export async function lookAgain(
  { tx, actor }: Doing,
  inHand: PlanInHand,
  typed: Look,
  { today, clocks, version }: { today: LocalDate; clocks: Clocks; version: number },
): Promise<Ruling<void, LookRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  if (inHand.plan.kind === 'taf') return refuse('team-meets');
  const about = aboutWhom(inHand, WHOLE_FAMILY);
  if (!about) return refuse('not-everyone');
  const ruling = ruleOnReviewDate(typed.nextReviewOn, today, clocks);
  if (!ruling.allowed) return ruling;
  const { plan } = inHand;
  const held = typed.kind === 'held';
  const set = sql`next_review_on = ${ruling.value}, reviews_held = reviews_held + ${held ? 1 : 0}`;
  if (!(await changeFrame(tx, { id: plan.id, version }, set))) return refuse('changed-meanwhile');
  const id = newId<'meeting'>();
  await plansTables(tx)
    .insertInto('plans.meeting')
    .values({
      id,
      url_id: newUrlId(),
      plan_id: plan.id,
      person_id: about.personId,
      status: typed.kind,
      was_due_on: plan.nextReviewOn,
      meets_on: held ? today : plan.nextReviewOn,
      text: typed.text,
      next_review_on: ruling.value,
      planned_by: actor.userId,
      planned_on: today,
      ended_by: actor.userId,
      ended_on: today,
    })
    .execute();
  await recordAudit(tx, 'plans.review-recorded', personsOf(inHand), { plan: plan.id, kind: typed.kind });
  await putInCalendars(tx, await listTeam(tx, plan.id), { urlId: plan.urlId, nextReviewOn: ruling.value }, id, today);
  return allow(undefined);
}
