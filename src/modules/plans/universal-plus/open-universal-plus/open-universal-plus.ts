import type { UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import { type AdjustmentKind, makeAdjustments } from '#modules/education/index.ts';
import type { Doing } from '#platform/web/request.ts';
import { addAction } from '../../content/add-action/add-action.ts';
import type { ActionRefusal } from '../../content/add-action/action.rules.ts';
import { type NeedRefusal, addNeed } from '../../content/add-need/add-need.ts';
import { listNeeds } from '../../content/content.queries.ts';
import { type BeforeOpening, openPlan } from '../../open-plan/open-plan.ts';
import type { OpeningRefusal } from '../../open-plan/opening.rules.ts';
import { type PlanInHand, findPlanInHand } from '../../plan/plan-in-hand.ts';
import { listTeam } from '../../team/team.queries.ts';
import { findUniversalPlus } from '../universal-plus.ts';
import { type FirstStepsRefusal, ruleOnFirstSteps } from '../first-steps.rules.ts';

export type UniversalPlusToOpen = {
  readonly origin: string;
  readonly listed: string;
  readonly ownWords: string;
  readonly wanted: string;
  readonly adjustments: readonly AdjustmentKind[];
  readonly adjustmentSaid: Readonly<Record<AdjustmentKind, string>>;
  readonly somethingElse: string;
  readonly reviewOn: LocalDate;
};

export type UniversalPlusRefusal =
  OpeningRefusal | NeedRefusal | ActionRefusal | FirstStepsRefusal | 'ends-before-it-begins' | 'timetable-without-end';

/** A plan of one organisation about one need, with what it does, all at once. Whoever opens it leads it. */
export async function openUniversalPlus(
  doing: Doing,
  before: BeforeOpening,
  typed: UniversalPlusToOpen,
  today: LocalDate,
): Promise<Ruling<UrlId<'plan'>, UniversalPlusRefusal>> {
  const { adjustments, adjustmentSaid, somethingElse, reviewOn, origin } = typed;
  const steps = ruleOnFirstSteps(adjustments, adjustmentSaid, somethingElse);
  if (!steps.allowed) return steps;
  const plan = { kind: 'universal-plus', level: findUniversalPlus(before.levels)!.level, reviewOn, origin } as const;
  const opened = await openPlan(doing.tx, before, plan, today);
  if (!opened.allowed) return opened;
  const inHand = (await findPlanInHand(doing.tx, opened.value))!;
  const need = await addTheNeed(doing, inHand, typed, today);
  if (!need.allowed) return need;
  const made = steps.value.map((step) => ({ ...step, from: today, until: reviewOn }));
  const adjusted = await makeAdjustments(doing, before.childId, made);
  if (!adjusted.allowed) return adjusted;
  const done = somethingElse === '' ? allow(undefined) : await addTheAction(doing, inHand, typed, today);
  return done.allowed ? opened : done;
}

const addTheNeed = (doing: Doing, inHand: PlanInHand, typed: UniversalPlusToOpen, today: LocalDate) => {
  const about = inHand.persons.find(({ openedFor }) => openedFor)!.key;
  return addNeed(doing, inHand, { ...typed, about, sensitivity: 'general' }, today);
};

/** The actor does it, by the day when everybody looks again. */
async function addTheAction(doing: Doing, inHand: PlanInHand, typed: UniversalPlusToOpen, today: LocalDate) {
  const { tx, actor } = doing;
  const [need] = await listNeeds(tx, inHand.plan.id);
  const team = await listTeam(tx, inHand.plan.id);
  const owner = team.find(({ userId, orgId }) => userId === actor.userId && orgId === actor.orgId)!.key;
  const action = { what: typed.somethingElse, owner, ownerName: '', dueOn: typed.reviewOn };
  return addAction(doing, inHand, need!, team, action, today);
}
