import { Table } from '#platform/web/govuk/table.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import { plansPaths } from '../../plans.paths.ts';
import { ChoosePeriod } from '../choose-period.page.tsx';
import { Definition } from '../definition.page.tsx';
import type { Measure, Period } from '../measures.queries.ts';
import type { PeriodName } from '../measures.rules.ts';

export const ORGANISATIONS_PER_PAGE = 50;

type Props = Period & {
  measure: Measure;
  chosen: PeriodName;
  area: string;
  lines: readonly { name: string; figure: string; outOf: string }[];
  page: number;
  total: number;
};

export const SeeMeasurePage = ({ measure, chosen, since, until, area, lines, page, total }: Props) => {
  const path = plansPaths.measure(measure.code);
  const hasOutOf = measure.unit !== 'count';
  return (
    <>
      <h1 class="govuk-heading-l">
        {measure.name}: {area}
      </h1>
      <Definition measure={measure} />
      <ChoosePeriod path={path} chosen={chosen} since={since} until={until} />
      {total === 0 ? (
        <p class="govuk-body">There is nothing to count in this time.</p>
      ) : (
        <>
          <p class="govuk-body">
            Organisations stand in the order of their names, never of their figures: they work with different families.
          </p>
          <Table
            caption={`For ${measure.byWhom}`}
            firstCellIsHeader
            head={[
              { text: 'Organisation' },
              { text: measure.name, format: 'numeric' },
              ...(hasOutOf ? [{ text: 'Out of', format: 'numeric' }] : []),
            ]}
            rows={lines.map(({ name, figure, outOf }) => [
              { text: name },
              { text: figure, format: 'numeric' },
              ...(hasOutOf ? [{ text: outOf, format: 'numeric' }] : []),
            ])}
          />
          <PagesOfList
            path={path}
            filter={{ time: chosen }}
            page={page}
            total={total}
            perPage={ORGANISATIONS_PER_PAGE}
          />
        </>
      )}
    </>
  );
};
