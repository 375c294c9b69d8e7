import { type LocalDate, addDays } from '#kernel/local-date.ts';
import { FEWEST, countInWords, isSmall } from '#kernel/small-numbers.ts';

export type MeasureUnit = 'count' | 'percent' | 'days';

/** What was found: how many (or, in days, the middle one), and of how many. */
export type Counted = { readonly counted: number; readonly outOf: number };

/** A figure as it is shown: in words where it must not be told, or where there is none. */
export type Shown = string;

const TOO_FEW = 'too few to say';

/**
 * A share or a middle is told of five plans or more, since one of fewer says nothing of an organisation and much of a
 * family; a count from 1 to 4 is not told (design: small numbers are protected).
 */
export function figureInWords(unit: MeasureUnit, found: Counted | undefined): Shown {
  if (!found || found.outOf === 0) return unit === 'count' ? '0' : 'none';
  if (unit === 'count') return countInWords(found.counted);
  if (found.outOf < FEWEST) return TOO_FEW;
  return unit === 'days' ? `${found.counted} days` : `${percentOf(found)}%`;
}

/** To the whole percent, as targets are set. */
export const percentOf = ({ counted, outOf }: Counted): number => Math.round((100 * counted) / outOf);

/**
 * Which organisations' counts are shown: none from 1 to 4; and where that leaves one alone, which the area's total would
 * give away, the next smallest neither. Shares and middles are shown as `figureInWords` says.
 */
export function figuresByOrganisation(unit: MeasureUnit, found: readonly Counted[]): Shown[] {
  const shown = found.map((one) => figureInWords(unit, one));
  if (unit !== 'count') return shown;
  const hidden = found.filter(({ counted }) => isSmall(counted));
  if (hidden.length !== 1) return shown;
  const next = Math.min(...found.map(({ counted }) => (counted >= FEWEST ? counted : Infinity)));
  const place = found.findIndex(({ counted }) => counted === next);
  return shown.map((figure, i) => (i === place ? 'not shown' : figure));
}

/** The times that may be chosen, by what stands in the address. */
export const PERIODS = {
  year: 'The last 12 months',
  'school-year': 'This school year',
  'last-school-year': 'Last school year',
} as const;
export type PeriodName = keyof typeof PERIODS;

/** A school year runs from 1 September to 31 August (Education Act 1996, section 579). */
export function periodOf(name: PeriodName, today: LocalDate): { since: LocalDate; until: LocalDate } {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const september = (of: number): LocalDate => `${of}-09-01` as LocalDate;
  return {
    year: { since: addDays(today, -364), until: today },
    'school-year': { since: september(year), until: today },
    'last-school-year': { since: september(year - 1), until: addDays(september(year), -1) },
  }[name];
}
