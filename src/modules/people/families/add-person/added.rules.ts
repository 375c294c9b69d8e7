import { type LocalDate, addDays } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

/** As whom somebody is added. */
export type AddedAs = 'adult' | 'child' | 'unborn';

export const isAddedAs = (text: string): text is AddedAs => text === 'adult' || text === 'child' || text === 'unborn';

export type AddedRefusal = 'no-given-name' | 'born-in-the-future' | 'due-too-late' | 'due-too-long-ago' | 'no-day';

/** A pregnancy lasts 40 weeks from its first day; with some weeks of error either way. (local choice) */
const LONGEST_BEFORE = 42 * 7;
const LONGEST_OVERDUE = 6 * 7;

/** A child has a birthday that has been; one who is not born yet a day on which they may be. */
export function ruleOnAdded(
  { as, givenName, day }: { as: AddedAs; givenName: string; day: LocalDate | null },
  today: LocalDate,
): Ruling<void, AddedRefusal> {
  if (as !== 'unborn' && givenName === '') return refuse('no-given-name');
  if (as === 'adult') return allow(undefined);
  if (day === null) return refuse('no-day');
  return as === 'child' ? ruleOnBirthday(day, today) : ruleOnDueDay(day, today);
}

const ruleOnBirthday = (born: LocalDate, today: LocalDate): Ruling<void, AddedRefusal> =>
  born > today ? refuse('born-in-the-future') : allow(undefined);

function ruleOnDueDay(due: LocalDate, today: LocalDate): Ruling<void, AddedRefusal> {
  if (due > addDays(today, LONGEST_BEFORE)) return refuse('due-too-late');
  return due < addDays(today, -LONGEST_OVERDUE) ? refuse('due-too-long-ago') : allow(undefined);
}
