import { type UrlId, newId, newUrlId } from '#kernel/id.ts';
import { type LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { type FrameworkNeed, needsOn } from '#modules/frameworks/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { type PlanInHand, aboutWhom, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { findAnswerId } from '../../assessment/assessment.queries.ts';
import { plansTables } from '../../plans.tables.ts';
import type { Sensitivity } from '../sensitivity.ts';
import { listNeeds } from '../content.queries.ts';
import { ruleOnAnotherNeed, ruleOnNeed } from './need.rules.ts';

export type NeedToAdd = {
  readonly about: string;
  /** A need of the area's list, or ''. */
  readonly listed: string;
  readonly ownWords: string;
  readonly wanted: string;
  readonly sensitivity: Sensitivity;
  /** The answer of the assessment that it was found in, as it stands in a URL, or ''. */
  readonly answer?: string;
};

export type NeedRefusal = 'plan-closed' | 'one-need-only' | 'about-nobody' | 'need-missing';

/** A need of somebody in the plan, or of the whole family, with what they want to be different. */
export async function addNeed(
  { tx, actor }: Doing,
  inHand: PlanInHand,
  typed: NeedToAdd,
  today: LocalDate,
): Promise<Ruling<UrlId<'need'>, NeedRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const another = ruleOnAnotherNeed(inHand.plan.kind, await listNeeds(tx, inHand.plan.id));
  if (!another.allowed) return another;
  const about = aboutWhom(inHand, typed.about);
  if (!about) return refuse('about-nobody');
  const need = ruleOnNeed(findListed(await needsOn(tx, today), typed.listed), typed.ownWords);
  if (!need.allowed) return need;
  const urlId = newUrlId<'need'>();
  await plansTables(tx)
    .insertInto('plans.need')
    .values({
      id: newId(),
      url_id: urlId,
      plan_id: inHand.plan.id,
      person_id: about.personId,
      whole_family: about.wholeFamily,
      sensitivity: typed.sensitivity,
      framework_need: need.value.frameworkNeed,
      name: need.value.name,
      wanted: typed.wanted,
      answer_id: await findAnswerId(tx, inHand.plan.id, typed.answer ?? ''),
      added_by: actor.userId,
      added_on: today,
    })
    .execute();
  await recordAudit(tx, 'plans.need-added', [about.personId], {
    plan: inHand.plan.id,
    listed: need.value.frameworkNeed,
  });
  return allow(urlId);
}

const findListed = (needs: readonly FrameworkNeed[], id: string): FrameworkNeed | undefined =>
  needs.find((need) => need.id === id);
