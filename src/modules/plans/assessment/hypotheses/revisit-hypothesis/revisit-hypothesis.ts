import { newId } from '#kernel/id.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { type PlanInHand, ruleOnWork } from '../../../plan/plan-in-hand.ts';
import { plansTables } from '../../../plans.tables.ts';
import type { Hypothesis, Standing } from '../hypothesis.ts';

/** What is thought of a hypothesis now. What was thought before stays, with its day. */
export async function revisitHypothesis(
  { tx, actor }: Doing,
  inHand: PlanInHand,
  hypothesis: Hypothesis,
  typed: { readonly standing: Standing; readonly why: string },
): Promise<Ruling<void, 'plan-closed'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  await plansTables(tx)
    .insertInto('plans.hypothesis_visit')
    .values({
      id: newId(),
      hypothesis_id: hypothesis.id,
      plan_id: inHand.plan.id,
      person_id: hypothesis.personId,
      whole_family: hypothesis.wholeFamily,
      sensitivity: hypothesis.sensitivity,
      standing: typed.standing,
      why: typed.why,
      written_by: actor.userId,
    })
    .execute();
  await recordAudit(tx, 'plans.hypothesis-revisited', [hypothesis.personId], {
    plan: inHand.plan.id,
    hypothesis: hypothesis.id,
    standing: typed.standing,
  });
  return allow(undefined);
}
