import { sql } from 'kysely';
import { type Id, type UrlId, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Level } from '#modules/frameworks/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { putInCalendars } from '../messages/calendars.ts';
import type { Plan } from '../plan/plan.ts';
import type { Clocks } from '../reviews/review.rules.ts';
import { listTeam } from '../team/team.queries.ts';
import { type OpeningRefusal, ruleOnOpening } from './opening.rules.ts';

/** What is known of a child before a TAF is opened for them. */
export type BeforeOpening = {
  readonly childId: Id<'person'>;
  readonly agreement: { readonly id: Id<'agreement'>; readonly personIds: readonly Id<'person'>[] } | undefined;
  readonly openPlan: Plan | undefined;
  readonly levels: readonly Level[];
  readonly clocks: Clocks;
};

/** Opens a TAF on the family's agreement to work together. Who opens it leads it until somebody else accepts. */
export async function openPlan(
  tx: Tx,
  before: BeforeOpening,
  typed: { readonly level: number; readonly reviewOn: LocalDate },
  today: LocalDate,
): Promise<Ruling<UrlId<'plan'>, OpeningRefusal>> {
  const { agreement, openPlan: already, clocks } = before;
  const ruling = ruleOnOpening({ agreement, openPlan: already, ...typed }, today, clocks);
  if (!ruling.allowed) return ruling;
  const level = before.levels.find((each) => each.level === typed.level)!;
  const planId = newId<'plan'>();
  const urlId = newUrlId<'plan'>();
  const { rows } = await sql<{ opened: boolean }>`
    select plans.open_plan(${planId}, ${urlId}, ${before.childId}, ${agreement!.id}, ${level.editionId}, ${level.level},
      ${ruling.value}, ${today}) as opened
  `.execute(tx);
  if (!rows[0]?.opened) return refuse('already-has-plan');
  await recordAudit(tx, 'plans.plan-opened', agreement!.personIds, { plan: planId, level: level.level });
  await putInCalendars(tx, await listTeam(tx, planId), { urlId, nextReviewOn: ruling.value }, planId, today);
  return allow(urlId);
}
