import { sql } from 'kysely';
import { type Id, type UrlId, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Level } from '#modules/frameworks/index.ts';
import type { Agreement } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { tellBeforeItEnds } from '../agreement/tell-agreement-ends.job.ts';
import { putInCalendars } from '../messages/calendars.ts';
import { recordOrigin } from '../origins/origins.queries.ts';
import type { Origin } from '../panels.ts';
import type { Plan, PlanKind } from '../plan/plan.ts';
import type { Clocks } from '../clocks/review.rules.ts';
import { listTeam } from '../team/team.queries.ts';
import { type OpeningRefusal, ruleOnOpening } from './opening.rules.ts';

/** What is known of a child before a TAF is opened for them. */
export type BeforeOpening = {
  readonly childId: Id<'person'>;
  readonly agreement: Pick<Agreement, 'id' | 'personIds' | 'endsOn'> | undefined;
  readonly openPlan: Plan | undefined;
  readonly levels: readonly Level[];
  readonly clocks: Clocks;
  /** What may have led to it. */
  readonly origins: readonly Origin[];
};

/** `origin` is what led to it, by its `ref`; anything else is a concern of whoever opens it. */
export type PlanToOpen = {
  readonly kind: PlanKind;
  readonly level: number;
  readonly reviewOn: LocalDate;
  readonly origin: string;
};

/** Opens a plan on the family's agreement to work together. Who opens it leads it until somebody else accepts. */
export async function openPlan(
  tx: Tx,
  before: BeforeOpening,
  typed: PlanToOpen,
  today: LocalDate,
): Promise<Ruling<UrlId<'plan'>, OpeningRefusal>> {
  const { agreement, openPlan: already, clocks } = before;
  const ruling = ruleOnOpening({ agreement, openPlan: already, ...typed }, today, clocks);
  if (!ruling.allowed) return ruling;
  const level = before.levels.find((each) => each.level === typed.level)!;
  const planId = newId<'plan'>();
  const urlId = newUrlId<'plan'>();
  const origin = before.origins.find(({ ref }) => ref === typed.origin);
  const { rows } = await sql<{ opened: boolean }>`
    select plans.open_plan(${planId}, ${urlId}, ${before.childId}, ${agreement!.id}, ${level.editionId}, ${level.level},
      ${ruling.value}, ${today}, ${typed.kind}, ${origin?.orgId ?? null}) as opened
  `.execute(tx);
  if (!rows[0]?.opened) return refuse('already-has-plan');
  await recordOrigin(tx, planId, before.childId, origin ?? { kind: 'own-concern', ref: null, on: today });
  await tellBeforeItEnds(tx, planId, agreement!);
  await recordAudit(tx, 'plans.plan-opened', agreement!.personIds, {
    plan: planId,
    kind: typed.kind,
    level: level.level,
  });
  await putInCalendars(tx, await listTeam(tx, planId), { urlId, nextReviewOn: ruling.value }, planId, today);
  return allow(urlId);
}
