import { FEWEST } from '#kernel/small-numbers.ts';
import { changeSaid, interval, points } from './average.rules.ts';

/** A row of what was counted (`directory.local_result`): of a group, or an average of children. Shares are from 0 to 1. */
export type Figure = {
  readonly figure: string;
  readonly part: string;
  /** Null where they are too few to be told, or would tell of others who are. */
  readonly children: number | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly median: number | null;
};

/** Fewer are no average (docs/local-results.md). */
export const FEWEST_FOR_AVERAGE = 10;

/** Children of this service; those for whom others were asked for the same need; those for whom others were asked at all. */
export type Part = 'here' | 'same-need' | 'elsewhere';

export type Range = readonly [low: number, high: number];

/** An average of some children as it is shown: in whole points where it is of shares, else as it is. */
export type ShownAverage = {
  readonly part: Part;
  readonly children: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly mean: number;
  /** Null where all are alike: that gives no range. */
  readonly range: Range | null;
  readonly median: number | null;
};

/** How many children, in words: nought is told, from one to four are not, nor who would give those away. */
export const childrenInWords = (children: number | null): string =>
  children === null ? 'not shown' : String(children);

export const ofFigure = (figures: readonly Figure[], figure: string): Figure[] =>
  figures.filter((each) => each.figure === figure);

/** Of how many children the service was asked; null where they are fewer than five, undefined where nothing was counted. */
export const askedFor = (figures: readonly Figure[]): number | null | undefined =>
  ofFigure(figures, 'asked')[0]?.children;

/** What is averaged, those of this service first; empty where they are fewer than ten. */
export function averagesOf(figures: readonly Figure[], figure: string, asShares = true): ShownAverage[] {
  const found = ofFigure(figures, figure).flatMap((each) => shownAverage(each, asShares) ?? []);
  const here = found.find(({ part }) => part === 'here');
  return here ? [here, ...found.filter((each) => each !== here)] : [];
}

function shownAverage(
  { part, children, before, after, mean, sd, median }: Figure,
  asShares: boolean,
): ShownAverage | undefined {
  if (children === null || mean === null || sd === null) return undefined;
  const shown = (value: number) => (asShares ? points(value) : Math.round(value * 10) / 10);
  const [low, high] = interval({ children, mean, sd });
  return {
    part: part as Part,
    children,
    before: before === null ? null : shown(before),
    after: after === null ? null : shown(after),
    mean: shown(mean),
    range: sd === 0 ? null : [shown(low), shown(high)],
    median,
  };
}

/** A change in points, in words: 6 points lower. */
export const changeInWords = (change: number): string =>
  change === 0
    ? 'no change'
    : `${Math.abs(change)} ${Math.abs(change) === 1 ? 'point' : 'points'} ${change < 0 ? 'lower' : 'higher'}`;

/** What the interval of a change lets one say, for whoever reads no statistics. */
export const saidOfChange = ({ range }: Pick<ShownAverage, 'range'>): string =>
  range ? CHANGE_SAID[changeSaid(range)] : 'It changed alike for all, which gives no range.';

const CHANGE_SAID = {
  lower: 'It fell by more than chance alone would make likely.',
  higher: 'It rose by more than chance alone would make likely.',
  'cannot-tell': 'Chance alone could have made such a change.',
};

/**
 * Whether two averages can be told apart: only where their intervals lie apart, which is stricter than a test of the
 * difference and needs no further figure (Schenker and Gentleman, The American Statistician 55, 2001).
 */
export const saidOfBoth = (averages: readonly ShownAverage[]): string | undefined => {
  const [here, others] = averages.map(({ range }) => range);
  if (!here || !others) return undefined;
  return here[1] < others[0] || here[0] > others[1]
    ? 'The two ranges lie apart: the groups differ by more than chance alone would make likely. They may have differed before, too.'
    : 'The two ranges overlap: these figures do not show that one did better than the other.';
};

/** A range in words; `say` puts one of its ends. */
export const rangeInWords = (range: Range | null, say: (end: number) => string): string =>
  range ? `${say(range[0])} to ${say(range[1])}` : 'all alike';

/** Where all that can be said is that there is too little. */
export const tooFew = (asked: number | null | undefined): string | undefined => {
  if (asked === undefined) return 'No child has been counted yet for whom this service was asked through RootED.';
  if (asked === null) return `Fewer than ${FEWEST} children: too few to say anything of them.`;
  return undefined;
};
