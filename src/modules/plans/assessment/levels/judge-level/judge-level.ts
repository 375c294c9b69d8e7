import { type Id, newId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import type { Level } from '#modules/frameworks/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Sensitivity } from '../../../content/sensitivity.ts';
import { type PlanInHand, ruleOnWork } from '../../../plan/plan-in-hand.ts';
import { plansTables } from '../../../plans.tables.ts';
import type { Subject } from '../../subjects.ts';
import { ruleOnJudgement } from './judgement.rules.ts';

export type LevelToJudge = {
  readonly level: string;
  readonly fits: readonly string[];
  readonly reason: string;
  readonly sensitivity: Sensitivity;
};

/** Which level a child is at, and why. It moves nothing by itself: what follows is for people to do. */
export async function judgeLevel(
  { tx, actor }: Doing,
  inHand: PlanInHand,
  { personId }: Subject,
  levels: readonly Level[],
  typed: LevelToJudge,
  today: LocalDate,
): Promise<Ruling<Level, 'plan-closed' | 'no-such-level'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const judged = ruleOnJudgement(levels, typed.level, typed.fits);
  if (!judged.allowed) return judged;
  const { level } = judged.value;
  await write({ tx, actor }, { plan_id: inHand.plan.id, person_id: personId }, { ...typed, ...judged.value, today });
  await recordAudit(tx, 'plans.level-judged', [personId], { plan: inHand.plan.id, level: level.level });
  return allow(level);
}

type Judged = Pick<LevelToJudge, 'reason' | 'sensitivity'> & {
  readonly level: Level;
  readonly descriptors: string[];
  readonly today: LocalDate;
};

/** The level by itself, and the reason with its sensitivity: the one is seen by more than the other. */
async function write(
  { tx, actor }: Doing,
  about: { plan_id: Id<'plan'>; person_id: Id<'person'> },
  { level, descriptors, reason, sensitivity, today }: Judged,
): Promise<void> {
  const id = newId<'level-judgement'>();
  await plansTables(tx)
    .insertInto('plans.level_judgement')
    .values({
      ...about,
      id,
      level_edition: level.editionId,
      level: level.level,
      judged_by: actor.userId,
      judged_on: today,
    })
    .execute();
  await plansTables(tx)
    .insertInto('plans.level_reason')
    .values({
      ...about,
      id: newId(),
      judgement_id: id,
      sensitivity,
      descriptors,
      reason,
      written_by: actor.userId,
    })
    .execute();
}
