import { newId } from '#kernel/id.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { type PlanInHand, ruleOnWork } from '../../../plan/plan-in-hand.ts';
import { plansTables } from '../../../plans.tables.ts';
import type { Direction, Hypothesis } from '../hypothesis.ts';

/** Something that speaks for a hypothesis, or against it. */
export async function weighHypothesis(
  { tx, actor }: Doing,
  inHand: PlanInHand,
  hypothesis: Hypothesis,
  typed: { readonly speaks: Direction; readonly text: string },
): Promise<Ruling<void, 'plan-closed'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  await plansTables(tx)
    .insertInto('plans.hypothesis_evidence')
    .values({
      id: newId(),
      hypothesis_id: hypothesis.id,
      plan_id: inHand.plan.id,
      person_id: hypothesis.personId,
      whole_family: hypothesis.wholeFamily,
      sensitivity: hypothesis.sensitivity,
      speaks: typed.speaks,
      text: typed.text,
      written_by: actor.userId,
    })
    .execute();
  await recordAudit(tx, 'plans.hypothesis-weighed', [hypothesis.personId], {
    plan: inHand.plan.id,
    hypothesis: hypothesis.id,
    speaks: typed.speaks,
  });
  return allow(undefined);
}
