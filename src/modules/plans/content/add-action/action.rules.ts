import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

export type ActionRefusal = 'owner-missing' | 'due-in-the-past';

/** Somebody on the team, or in the plan. */
export type ChosenOwner = { readonly userId: Id<'user'> } | { readonly personId: Id<'person'> };

/** Who does something: somebody on the team, somebody in the plan, or somebody else as they are called. */
export type Owner = ChosenOwner | { readonly name: string };

/** Each action has one owner and a day (continuum of need, Partnership Plus: a SMART plan). Family members own some too. */
export function ruleOnAction(
  chosen: ChosenOwner | undefined,
  calledAs: string,
  dueOn: LocalDate,
  today: LocalDate,
): Ruling<Owner, ActionRefusal> {
  if (dueOn < today) return refuse('due-in-the-past');
  if (chosen) return allow('userId' in chosen ? { userId: chosen.userId } : { personId: chosen.personId });
  return calledAs === '' ? refuse('owner-missing') : allow({ name: calledAs });
}
