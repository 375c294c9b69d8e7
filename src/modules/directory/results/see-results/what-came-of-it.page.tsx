import { Table } from '#platform/web/govuk/table.tsx';
import { type Figure, type ShownAverage, averagesOf, rangeInWords, saidOfBoth } from '../local-results.rules.ts';
import { NoAverage, PART_LABELS, numeric } from './averages-table.page.tsx';
import { Groups } from './who-came.page.tsx';

type Props = { figures: readonly Figure[] };

const OUTCOMES = { met: 'Met', 'partly-met': 'Partly met', 'not-met': 'Not met' };
const CHANGES = { better: 'Better', 'somewhat-better': 'Somewhat better', same: 'The same', worse: 'Worse' };

/** What the family and those around it made of the need in the end, and what the service said. Of those who came. */
export const WhatCameOfIt = ({ figures }: Props) => {
  const met = averagesOf(figures, 'need-met');
  return (
    <>
      <h2 class="govuk-heading-m">What came of it</h2>
      <Groups figures={figures} figure="outcome" head="The need, as the family’s plan says" named={OUTCOMES} />
      {met.length > 0 && (
        <>
          <Table
            firstCellIsHeader
            head={[{ text: 'Who' }, ...['Children', 'Need met', 'Range'].map(numeric)]}
            rows={met.map(({ part, children, mean, range }) => [
              { text: PART_LABELS[part] },
              ...[
                String(children),
                `${mean}%`,
                rangeInWords(range, (end) => `${Math.min(100, Math.max(0, end))}%`),
              ].map(numeric),
            ])}
          />
          {met.length > 1 && <p class="govuk-body">{saidOfBoth(met)}</p>}
        </>
      )}
      <Groups figures={figures} figure="changed" head="What changed, as the service says" named={CHANGES} />
    </>
  );
};

const RATED_BY = { 'family-says': 'Families', 'worker-says': 'Those who work with them' } as const;

export const HowMuchItHelped = ({ figures }: Props) => (
  <>
    <h2 class="govuk-heading-m">How much it helped</h2>
    <p class="govuk-body">From 1 (not at all) to 5 (a great deal).</p>
    {Object.entries(RATED_BY).map(([figure, who]) => (
      <Rated who={who} averages={averagesOf(figures, figure, false)} />
    ))}
  </>
);

const Rated = ({ who, averages }: { who: string; averages: readonly ShownAverage[] }) => (
  <>
    <h3 class="govuk-heading-s">{who} say</h3>
    {averages.length === 0 ? (
      <NoAverage of="what they say" />
    ) : (
      <>
        <Table
          firstCellIsHeader
          head={[{ text: 'Of whom' }, ...['Children', 'On average', 'Range', 'Half say at least'].map(numeric)]}
          rows={averages.map(({ part, children, mean, range, median }) => [
            { text: PART_LABELS[part] },
            ...[
              String(children),
              String(mean),
              rangeInWords(range, (end) => String(Math.min(5, Math.max(1, end)))),
              String(median),
            ].map(numeric),
          ])}
        />
        {averages.length > 1 && <p class="govuk-body">{saidOfBoth(averages)}</p>}
      </>
    )}
  </>
);
