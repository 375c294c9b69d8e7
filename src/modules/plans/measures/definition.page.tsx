import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Measure } from './measures.queries.ts';
import type { MeasureUnit } from './measures.rules.ts';

/** What a measure counts, out of what, by whom, where it started, where it is to go, and who says so. */
export const Definition = ({ measure }: { measure: Measure }) => (
  <SummaryList
    classes="govuk-summary-list--no-border"
    rows={[
      { key: { text: 'Counts' }, value: { text: measure.counts } },
      measure.outOf !== '' && { key: { text: 'Out of' }, value: { text: measure.outOf } },
      { key: { text: 'Counted for' }, value: { text: measure.byWhom } },
      measure.baseline !== null && { key: { text: 'Baseline' }, value: { text: baselineInWords(measure) } },
      measure.targets.length > 0 && { key: { text: 'Targets' }, value: { text: targetsInWords(measure) } },
      {
        key: { text: 'Source' },
        value: { text: `${measure.source}${measure.verified ? '' : ' To be confirmed by the area.'}` },
      },
    ]}
  />
);

export const baselineInWords = ({ unit, baseline, baselineWhen }: Measure): string =>
  baseline === null ? '' : `${withUnit(unit, baseline)} (${baselineWhen})`;

export const targetsInWords = ({ unit, targets }: Measure): string =>
  targets.map(({ year, target }) => `${withUnit(unit, target)} (${year})`).join(', ');

const withUnit = (unit: MeasureUnit, value: number): string =>
  unit === 'percent' ? `${value}%` : unit === 'days' ? `${value} days` : String(value);
