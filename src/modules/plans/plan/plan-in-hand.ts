import type { Id, UrlId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { listNamed } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Asked } from '#platform/web/request.ts';
import type { Step } from '#platform/web/answer.ts';
import type { About } from '../content/plan-content.ts';
import { findPlan, holdsEveryone, listPersonsIn } from './plan.queries.ts';
import type { PersonInPlan, Plan } from './plan.ts';
import { plansPaths } from '../plans.paths.ts';

export type NamedPerson = PersonInPlan & { readonly urlId: UrlId<'person'>; readonly name: string };

/** A plan and those of its persons whom the actor may see. */
export type PlanInHand = {
  readonly plan: Plan;
  readonly persons: readonly NamedPerson[];
  /** Whether the actor may see what is about all of them. */
  readonly everyone: boolean;
  readonly title: string;
};

export async function findPlanInHand(tx: Tx, urlId: string): Promise<PlanInHand | undefined> {
  const plan = await findPlan(tx, urlId);
  if (!plan) return undefined;
  const persons = await namePersons(tx, await listPersonsIn(tx, [plan.id]));
  return { plan, persons, everyone: await holdsEveryone(tx, plan.id), title: titleOf(plan, persons) };
}

/** What a plan is called, by the child for whom it was opened where that is one of these. */
export function titleOf({ kindName }: Plan, persons: readonly NamedPerson[]): string {
  const child = persons.find(({ openedFor }) => openedFor);
  return child ? `${kindName} for ${child.name}` : kindName;
}

/** A plan that the actor may write to, being on its team; or one that is closed, to be told so. Its forms show whose it is. */
export async function findPlanToWorkOn({ tx, params }: Asked): Promise<PlanInHand | undefined> {
  const found = await findPlanInHand(tx, params['plan']!);
  if (!found || (!found.plan.myRole && !found.plan.closedOn)) return undefined;
  await recordAudit(tx, 'plans.plan-viewed', personsOf(found), { plan: found.plan.id });
  return found;
}

/** As `findPlanToWorkOn`, for what only the lead professional does. */
export async function findPlanToLead(asked: Asked): Promise<PlanInHand | undefined> {
  const found = await findPlanToWorkOn(asked);
  return found && found.plan.myRole !== 'member' ? found : undefined;
}

/** Persons with their names and pages, the child for whom a plan was opened first. */
export async function namePersons(tx: Tx, persons: readonly PersonInPlan[]): Promise<NamedPerson[]> {
  const named = await listNamed(
    tx,
    persons.map(({ personId }) => personId),
  );
  return named
    .flatMap(({ id, urlId, name }) =>
      persons.filter(({ personId }) => personId === id).map((person) => ({ ...person, urlId, name })),
    )
    .toSorted((a, b) => Number(b.openedFor) - Number(a.openedFor));
}

/** A closed plan is kept as it was: what it led to can then be read, and counted, as it was decided. */
export const ruleOnWork = ({ plan }: PlanInHand): Ruling<Plan, 'plan-closed'> =>
  plan.closedOn === null ? allow(plan) : refuse('plan-closed');

export const PLAN_CLOSED = { message: 'This family plan is closed. Nothing in it can be changed' };

/** What a form's answer to "who is this about?" may be. */
export const WHOLE_FAMILY = 'family';

/** Whom something is about, by the answer. Undefined where the actor could not have chosen it. */
export function aboutWhom({ persons, everyone }: PlanInHand, answer: string): About | undefined {
  const wholeFamily = answer === WHOLE_FAMILY && everyone;
  const person = persons.find(({ key, openedFor, inFull }) => (wholeFamily ? openedFor : key === answer && inFull));
  return person && { personId: person.personId, wholeFamily };
}

/** The persons whom a record of what was done names. */
export const personsOf = ({ persons }: Pick<PlanInHand, 'persons'>): Id<'person'>[] =>
  persons.map(({ personId }) => personId);

/** The way to a page below a plan's. */
export const trailTo = ({ plan, title }: PlanInHand): readonly Step[] => [
  { label: 'Family plans', path: plansPaths.plans },
  { label: title, path: plansPaths.plan(plan.urlId) },
];
