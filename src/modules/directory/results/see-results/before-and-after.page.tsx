import { BarChart } from '#platform/web/charts/bar-chart.tsx';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { type Figure, type ShownAverage, averagesOf, saidOfBoth, saidOfChange } from '../local-results.rules.ts';
import { BeforeAndAfter, GOT_BETTER_ANYWAY, NoAverage } from './averages-table.page.tsx';

type Props = { figures: readonly Figure[] };

export const SessionsMissed = ({ figures }: Props) => {
  const averages = averagesOf(figures, 'absence');
  return (
    <>
      <h2 class="govuk-heading-m">School missed, before and after</h2>
      {averages.length === 0 ? (
        <NoAverage of="how much school they missed in the 12 school weeks before and after" />
      ) : (
        <>
          <p class="govuk-body">
            What share of school sessions (half days) the children missed, in the 12 school weeks before it began and
            the 12 after it ended.
          </p>
          <BarChart
            id="sessions-missed"
            heading="Sessions missed, before and after"
            measure="Sessions missed"
            along="When and who"
            unit="percent"
            bars={averages.flatMap(barsOf)}
          />
          <BeforeAndAfter averages={averages} />
          <InWords averages={averages} />
        </>
      )}
    </>
  );
};

const barsOf = ({ part, before, after }: ShownAverage) => {
  const who = part === 'here' ? 'This service' : 'Others';
  return [
    { label: `${who}, before`, value: before },
    { label: `${who}, after`, value: after },
  ];
};

const InWords = ({ averages }: { averages: readonly ShownAverage[] }) => {
  const both = saidOfBoth(averages);
  return (
    <>
      <p class="govuk-body">
        {averages[0] && `Children of this service: ${saidOfChange(averages[0])}`} {both}
      </p>
      {govukInsetText({
        text: averages.length > 1 ? `${GOT_BETTER_ANYWAY} That goes for both groups.` : GOT_BETTER_ANYWAY,
      })}
    </>
  );
};

export const SentHome = ({ figures }: Props) => {
  const averages = averagesOf(figures, 'sent-home');
  return (
    <>
      <h2 class="govuk-heading-m">Suspended or permanently excluded, before and after</h2>
      {averages.length === 0 ? (
        <NoAverage of="whether they were suspended in the 12 school weeks before and after" />
      ) : (
        <>
          <p class="govuk-body">
            What share of the children were suspended or permanently excluded at least once in the same weeks.
          </p>
          <BeforeAndAfter averages={averages} />
          <InWords averages={averages} />
        </>
      )}
    </>
  );
};
