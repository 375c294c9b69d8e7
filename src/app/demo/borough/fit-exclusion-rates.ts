import {
  BOYS_SHARE,
  EXCLUSION_LEVELS,
  EXCLUSION_RATIOS,
  EXCLUSIONS_BY_YEAR,
  FSM_SHARE,
  type Phase,
  SEN_NEEDS,
  SEN_PROVISIONS,
  SEN_SHARES,
  type SenProvision,
} from './data/published-rates.ts';

export type ExclusionMeasure = 'suspensions' | 'oneOrMore' | 'permanent';

/** What the published rates tell pupils apart by. `need` is empty without SEN; `year` is 0 for reception. */
export type PupilGroup = {
  readonly fsm: boolean;
  readonly sen: SenProvision;
  readonly need: string;
  readonly sex: 'F' | 'M';
  readonly year: number;
};

/** Events a year for one pupil, or the chance of one or more. */
export type ExclusionRates = (measure: ExclusionMeasure, group: PupilGroup) => number;

type Cell = PupilGroup & { readonly share: number };
/** One way of telling pupils apart, with the rate wanted for each label of it. */
type Margin = { readonly labelOf: (group: PupilGroup) => string; readonly rates: Readonly<Record<string, number>> };

const YEARS: Record<Phase, readonly number[]> = { primary: [0, 1, 2, 3, 4, 5, 6], secondary: [7, 8, 9, 10, 11] };
const ALL_NEEDS = SEN_NEEDS.reduce((sum, { pupils }) => sum + pupils, 0);

/** Every group there is in a phase, with its share of the phase's pupils. */
function cellsOf(phase: Phase): Cell[] {
  const needs = SEN_NEEDS.map(({ need, pupils }) => ({ need: need as string, of: pupils / ALL_NEEDS }));
  const years = YEARS[phase];
  const kinds = [true, false].flatMap((fsm) =>
    SEN_PROVISIONS.flatMap((sen, i) => {
      const share = (fsm ? FSM_SHARE : 1 - FSM_SHARE) * SEN_SHARES[fsm ? 'fsm' : 'notFsm'][i]!;
      const boys = BOYS_SHARE[sen];
      return (sen === 'N' ? [{ need: '', of: 1 }] : needs).flatMap(({ need, of }) => [
        { fsm, sen, need, sex: 'M' as const, share: share * of * boys },
        { fsm, sen, need, sex: 'F' as const, share: share * of * (1 - boys) },
      ]);
    }),
  );
  return kinds.flatMap((kind) => years.map((year) => ({ ...kind, year, share: kind.share / years.length })));
}

function marginsOf(phase: Phase, measure: ExclusionMeasure): Margin[] {
  const { sen, fsm, sex } = EXCLUSION_RATIOS[phase][measure];
  const byNeed = measure === 'permanent' ? 'oneOrMore' : measure;
  return [
    { labelOf: (group) => group.need, rates: Object.fromEntries(SEN_NEEDS.map((need) => [need.need, need[byNeed]])) },
    {
      labelOf: (group) => String(group.year),
      rates: Object.fromEntries(YEARS[phase].map((year) => [year, EXCLUSIONS_BY_YEAR[measure][year]!])),
    },
    { labelOf: (group) => group.sex, rates: { M: sex[0], F: sex[1] } },
    { labelOf: (group) => String(group.fsm), rates: { true: fsm[0], false: fsm[1] } },
    { labelOf: (group) => group.sen, rates: { N: sen[0], K: sen[1], E: sen[2] } },
  ];
}

/** Moves the rates of one margin's groups to their published proportions, leaving the level of all of them as it is. */
function fitMargin(cells: readonly Cell[], rates: number[], { labelOf, rates: wanted }: Margin): void {
  const labels = cells.map((cell) => labelOf(cell));
  const sums = new Map<string, { share: number; events: number }>();
  for (const [i, label] of labels.entries()) {
    const sum = sums.get(label) ?? { share: 0, events: 0 };
    sums.set(label, { share: sum.share + cells[i]!.share, events: sum.events + cells[i]!.share * rates[i]! });
  }
  const told = [...sums].filter(([label]) => wanted[label] !== undefined);
  const events = told.reduce((sum, [, group]) => sum + group.events, 0);
  const level = events / told.reduce((sum, [label, group]) => sum + wanted[label]! * group.share, 0);
  const times = new Map(told.map(([label, group]) => [label, (wanted[label]! * level * group.share) / group.events]));
  for (const [i, label] of labels.entries()) rates[i]! *= times.get(label) ?? 1;
}

/** No chance is certain: what is cut off here is made up for by the other groups in the next round. */
const HIGHEST = { suspensions: 6, oneOrMore: 0.8, permanent: 0.1 } as const;

/** Iterative proportional fitting (Deming and Stephan, 1940) of the margins, to the level of 2023/24. */
function fit(phase: Phase, measure: ExclusionMeasure, cells: readonly Cell[]): number[] {
  const rates = cells.map(() => 1);
  const level = EXCLUSION_LEVELS[phase][measure] / 100;
  for (let round = 0; round < 25; round++) {
    for (const margin of marginsOf(phase, measure)) fitMargin(cells, rates, margin);
    const now = cells.reduce((sum, cell, i) => sum + cell.share * rates[i]!, 0);
    for (const i of rates.keys()) rates[i] = Math.min(HIGHEST[measure], (rates[i]! * level) / now);
  }
  return rates;
}

const keyOf = ({ fsm, sen, need, sex, year }: PupilGroup): string => `${fsm}/${sen}/${need}/${sex}/${year}`;

/** Rates for every kind of pupil, such that the groups differ as published and the whole is at today's level. */
export function fitExclusionRates(): ExclusionRates {
  const rates = new Map<string, number>();
  for (const phase of ['primary', 'secondary'] as const) {
    const cells = cellsOf(phase);
    for (const measure of ['suspensions', 'oneOrMore', 'permanent'] as const) {
      const fitted = fit(phase, measure, cells);
      for (const [i, cell] of cells.entries()) rates.set(`${measure}/${keyOf(cell)}`, fitted[i]!);
    }
  }
  return (measure, group) => rates.get(`${measure}/${keyOf(group)}`) ?? 0;
}
