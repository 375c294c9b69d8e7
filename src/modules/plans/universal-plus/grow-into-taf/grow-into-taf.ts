import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Level } from '#modules/frameworks/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { putInCalendars } from '../../messages/calendars.ts';
import { type PlanInHand, personsOf, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { changeFrame } from '../../plan/plan.queries.ts';
import type { Clocks } from '../../clocks/review.rules.ts';
import { listTeam } from '../../team/team.queries.ts';
import { type GrowingRefusal, ruleOnGrowing } from '../growing.rules.ts';

export type Growing = { readonly level: number; readonly meetsOn: LocalDate };
export type Growable = {
  readonly inHand: PlanInHand;
  readonly levels: readonly Level[];
  readonly clocks: Clocks;
  readonly today: LocalDate;
};

/** The plan goes on as a Team Around the Family, with all that is in it: nothing is written twice. */
export async function growIntoTaf(
  { tx }: Doing,
  { inHand, levels, clocks, today }: Growable,
  typed: Growing,
  version: number,
): Promise<Ruling<void, GrowingRefusal | 'plan-closed' | 'changed-meanwhile'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const { plan } = inHand;
  const ruling = ruleOnGrowing(plan.kind, typed, today, clocks);
  if (!ruling.allowed) return ruling;
  const level = levels.find((each) => each.level === typed.level)!;
  const set = sql`kind = 'taf', taf_since = ${today}, level_edition = ${level.editionId}, level = ${level.level},
    next_review_on = ${ruling.value}`;
  if (!(await changeFrame(tx, { id: plan.id, version }, set))) return refuse('changed-meanwhile');
  await recordAudit(tx, 'plans.plan-grown', personsOf(inHand), { plan: plan.id, level: level.level });
  const grown = { urlId: plan.urlId, nextReviewOn: ruling.value };
  await putInCalendars(tx, await listTeam(tx, plan.id), grown, newId(), today);
  return allow(undefined);
}
