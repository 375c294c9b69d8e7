import { Table } from '#platform/web/govuk/table.tsx';
import { plansPaths } from '../../plans.paths.ts';
import { ChoosePeriod } from '../choose-period.page.tsx';
import { baselineInWords, targetsInWords } from '../definition.page.tsx';
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
    <p class="govuk-body">{ofArea ? 'Of the whole area' : 'Of your organisation'}, from the plans as they stand now.</p>
    <ChoosePeriod path={plansPaths.measures} chosen={chosen} since={since} until={until} />
    <Table
      caption="Figures, and what they count"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[
        { text: 'Measure' },
        { text: 'Counts' },
        { text: 'Figure', format: 'numeric' },
        { text: 'Baseline', format: 'numeric' },
        { text: 'Targets', format: 'numeric' },
      ]}
      rows={measures.map((measure) => [
        { html: <MeasureName measure={measure} chosen={chosen} leadsOn={ofArea} /> },
        { html: <Counts measure={measure} /> },
        {
          text: figureInWords(
            measure.unit,
            measured.find((one) => one.measure === measure.code && (one.orgId === null) === ofArea),
          ),
          format: 'numeric',
        },
        { text: baselineInWords(measure), format: 'numeric' },
        { text: targetsInWords(measure), format: 'numeric' },
      ])}
    />
  </>
);

/** The council's managers see it by organisation. */
const MeasureName = ({ measure, chosen, leadsOn }: { measure: Measure; chosen: PeriodName; leadsOn: boolean }) =>
  leadsOn ? (
    <a class="govuk-link" href={`${plansPaths.measure(measure.code)}?time=${chosen}`}>
      {measure.name}
    </a>
  ) : (
    <>{measure.name}</>
  );

const Counts = ({ measure: { counts, outOf } }: { measure: Measure }) => (
  <>
    {counts}
    {outOf !== '' && (
      <>
        <br />
        <strong>Out of:</strong> {outOf}
      </>
    )}
  </>
);
