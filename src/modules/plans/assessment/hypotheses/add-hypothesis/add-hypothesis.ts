import { newId, newUrlId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { About } from '../../../content/plan-content.ts';
import type { Sensitivity } from '../../../content/sensitivity.ts';
import { type PlanInHand, aboutWhom, ruleOnWork } from '../../../plan/plan-in-hand.ts';
import { plansTables } from '../../../plans.tables.ts';
import { type Direction, DIRECTIONS } from '../hypothesis.ts';

export type HypothesisToAdd = {
  readonly about: string;
  readonly seen: string;
  readonly because: string;
  readonly sensitivity: Sensitivity;
} & Readonly<Record<Direction, string>>;

/** What may explain what is seen, with what is known at once for and against it. */
export async function addHypothesis(
  doing: Doing,
  inHand: PlanInHand,
  typed: HypothesisToAdd,
  today: LocalDate = todayInLondon(),
): Promise<Ruling<void, 'plan-closed' | 'about-nobody'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const about = aboutWhom(inHand, typed.about);
  if (!about) return refuse('about-nobody');
  await write(doing, inHand, about, { ...typed, today });
  await recordAudit(doing.tx, 'plans.hypothesis-added', [about.personId], { plan: inHand.plan.id });
  return allow(undefined);
}

async function write(
  { tx, actor }: Doing,
  { plan }: PlanInHand,
  about: About,
  typed: HypothesisToAdd & { readonly today: LocalDate },
): Promise<void> {
  const id = newId<'hypothesis'>();
  const written = {
    plan_id: plan.id,
    person_id: about.personId,
    whole_family: about.wholeFamily,
    sensitivity: typed.sensitivity,
    written_by: actor.userId,
    written_on: typed.today,
  };
  await plansTables(tx)
    .insertInto('plans.hypothesis')
    .values({ ...written, id, url_id: newUrlId(), seen: typed.seen, because: typed.because })
    .execute();
  const evidence = DIRECTIONS.filter((speaks) => typed[speaks] !== '');
  if (evidence.length === 0) return;
  await plansTables(tx)
    .insertInto('plans.hypothesis_evidence')
    .values(evidence.map((speaks) => ({ ...written, id: newId(), hypothesis_id: id, speaks, text: typed[speaks] })))
    .execute();
}
