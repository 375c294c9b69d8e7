import type { LocalDate } from '#kernel/local-date.ts';
import { NO_MARKS, TOO_FEW } from '../weeks-to-show.rules.ts';

/** One week of a school, or of a year group; null where there are too few pupils to tell. */
export type TallyOfWeek = {
  readonly monday: LocalDate;
  /** Null for the whole school. */
  readonly yearGroup: string | null;
  readonly percent: number | null;
  readonly pupils: number | null;
  /** Pupils who missed half or more of the sessions that they could attend. */
  readonly mostlyAway: number | null;
};

/** One week as a chart has it: a week without marks is there too, as a gap with its reason. */
export type WeekOfSchool = {
  readonly monday: LocalDate;
  readonly percent: number | null;
  readonly mostlyAway: { readonly count: number; readonly of: number } | null;
  readonly note: string | undefined;
};

/** The whole school in each of the weeks. */
export const schoolByWeek = (mondays: readonly LocalDate[], tallies: readonly TallyOfWeek[]): WeekOfSchool[] =>
  byWeek(
    mondays,
    tallies.filter(({ yearGroup }) => yearGroup === null),
  );

/** Each year group in each of the weeks, the youngest first. */
export function yearGroupsByWeek(
  mondays: readonly LocalDate[],
  tallies: readonly TallyOfWeek[],
): { yearGroup: string; weeks: WeekOfSchool[] }[] {
  const groups = Map.groupBy(tallies, ({ yearGroup }) => yearGroup);
  return [...groups]
    .flatMap(([yearGroup, own]) => (yearGroup === null ? [] : [{ yearGroup, weeks: byWeek(mondays, own) }]))
    .toSorted((a, b) => ageOf(a.yearGroup) - ageOf(b.yearGroup) || a.yearGroup.localeCompare(b.yearGroup));
}

function byWeek(mondays: readonly LocalDate[], tallies: readonly TallyOfWeek[]): WeekOfSchool[] {
  const found = new Map(tallies.map((tally) => [tally.monday, tally]));
  return mondays.map((monday) => {
    const tally = found.get(monday);
    if (!tally) return { monday, percent: null, mostlyAway: null, note: NO_MARKS };
    const { percent, pupils, mostlyAway } = tally;
    return pupils === null || mostlyAway === null
      ? { monday, percent: null, mostlyAway: null, note: TOO_FEW }
      : { monday, percent, mostlyAway: { count: mostlyAway, of: pupils }, note: undefined };
  });
}

/** Nursery, reception, then the numbered years; what a school calls otherwise comes last. */
function ageOf(yearGroup: string): number {
  if (yearGroup.startsWith('N')) return -1;
  if (yearGroup === 'R') return 0;
  return Number.parseInt(yearGroup, 10) || 99;
}
