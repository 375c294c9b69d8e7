import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { addWorkingDays } from '../clocks/working-days.rules.ts';

export const SUPERVISION_KINDS = ['one-to-one', 'group'] as const;
export type SupervisionKind = (typeof SUPERVISION_KINDS)[number];

export type SupervisionDates = { readonly heldOn: LocalDate; readonly nextOn: LocalDate };

export type SupervisionRefusal = 'not-held-yet' | 'next-in-the-past' | 'next-too-far';

/**
 * Supervision is recorded once it was held, with the day of the next, at most the area's time later. `most` is in working
 * days: no national rule for early help, so the area sets it.
 */
export function ruleOnSupervision(
  { heldOn, nextOn }: SupervisionDates,
  today: LocalDate,
  most: number,
): Ruling<void, SupervisionRefusal> {
  if (heldOn > today) return refuse('not-held-yet');
  if (nextOn <= heldOn || nextOn < today) return refuse('next-in-the-past');
  if (nextOn > addWorkingDays(today, most)) return refuse('next-too-far');
  return allow(undefined);
}

/** When a plan is to be talked over next: on the day that was said, or, if it never was, the area's time after it opened. */
export const supervisionDueOn = (last: SupervisionDates | undefined, openedOn: LocalDate, most: number): LocalDate =>
  last?.nextOn ?? addWorkingDays(openedOn, most);
