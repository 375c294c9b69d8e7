import { plansPaths } from '../../plans.paths.ts';
import { ChoosePeriod } from '../choose-period.page.tsx';
import { Definition } from '../definition.page.tsx';
import type { Measure, Measured, Period } from '../measures.queries.ts';
import { type PeriodName, figureInWords } from '../measures.rules.ts';

export type MeasuresProps = Period & {
  readonly chosen: PeriodName;
  readonly measures: readonly Measure[];
  readonly measured: readonly Measured[];
  /** Whether the figures are the area's, or those of one organisation. */
  readonly ofArea: boolean;
};

export const SeeMeasuresPage = ({ chosen, since, until, measures, measured, ofArea }: MeasuresProps) => (
  <>
    <h1 class="govuk-heading-l">What is measured of family plans</h1>
    <p class="govuk-body">
      {ofArea ? 'Of the whole area' : 'Of your organisation'}, from the plans as they stand now. Each figure stands
      beside what it counts.
    </p>
    <ChoosePeriod path={plansPaths.measures} chosen={chosen} since={since} until={until} />
    {measures.map((measure) => (
      <section class="rooted-measure" aria-labelledby={measure.code}>
        <h2 class="govuk-heading-m" id={measure.code}>
          {measure.name}:{' '}
          {figureInWords(
            measure.unit,
            measured.find((one) => one.measure === measure.code && (one.orgId === null) === ofArea),
          )}
        </h2>
        <Definition measure={measure} />
        {ofArea && (
          <p class="govuk-body">
            <a class="govuk-link" href={`${plansPaths.measure(measure.code)}?time=${chosen}`}>
              By organisation<span class="govuk-visually-hidden">: {measure.name}</span>
            </a>
          </p>
        )}
      </section>
    ))}
  </>
);
