import type { LocalDate } from '#kernel/local-date.ts';
import { type RelationshipKind, isRaising } from './relationships.rules.ts';

/** What tells who of two is the older: null where it is not known, `dueOn` as long as they are not born. */
type Born = { readonly birthday: LocalDate | null; readonly dueOn: LocalDate | null };
type HowOld = Born & { readonly isChild: boolean };

/** Whether days tell that one is younger than the other. Where they do not, whoever works with both knows better. */
export function isYounger(one: Born, other: Born): boolean {
  if (one.dueOn !== null && other.dueOn === null) return true;
  const [born, otherBorn] = [one.birthday ?? one.dueOn, other.birthday ?? other.dueOn];
  return born !== null && otherBorn !== null && born > otherBorn;
}

/** A child brings up nobody who is older. Adults do: a daughter cares for her father, a stepson may be the older. (local choice) */
export const mayBe = (kind: RelationshipKind, one: HowOld, other: HowOld): boolean =>
  !(isRaising(kind) && one.isChild && isYounger(one, other));

/**
 * Of a family, who may be something to another of it: its adults, and a child who is not the youngest. A baby is not offered
 * as anybody's mother, and is said to have one from the mother's side. (local choice)
 */
export const whoMayBeSomething = <Member extends HowOld>(members: readonly Member[]): Member[] =>
  members.filter(
    (one) =>
      !one.isChild ||
      (one.birthday ?? one.dueOn) === null ||
      members.some((other) => other !== one && other.isChild && !isYounger(one, other)),
  );
