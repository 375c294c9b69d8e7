import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { SuspensionsShown } from './child-at-school.ts';
import { alertInWords, CATEGORY_WORDS, datesInWords, inDays } from './school-words.rules.ts';
import type { CountedSuspension } from './suspended-days.rules.ts';

/** The suspensions of a school year, with the totals that the law looks at. */
export const SuspensionsPart = ({ suspensions, year }: { suspensions: SuspensionsShown; year: string }) => (
  <section>
    <h2 class="govuk-heading-m">Suspensions and exclusions in {year}</h2>
    {suspensions.counted.length === 0 ? (
      <p class="govuk-body">None are recorded.</p>
    ) : (
      <>
        <p class="govuk-body">{totalsInWords(suspensions)}</p>
        {suspensions.alerts.map((alert) => govukInsetText({ text: alertInWords(alert, suspensions.limits) }))}
        <Table
          caption="Each with the totals it brought the child to, in school days"
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          head={[
            { text: 'When' },
            { text: 'What' },
            { text: 'Reasons' },
            { text: 'Length', format: 'numeric' },
            { text: 'In the term', format: 'numeric' },
            { text: 'In the year', format: 'numeric' },
          ]}
          rows={suspensions.counted.map((counted) => suspensionRow(counted, suspensions.reasons))}
        />
      </>
    )}
  </section>
);

const totalsInWords = ({ totals, limits }: SuspensionsShown): string =>
  `Suspended for ${inDays(totals.inTerm)} in the term and ${inDays(totals.inYear)} in the school year. The law allows ${limits.most} in a year, at all schools together.`;

const suspensionRow = ({ suspension, days, totals }: CountedSuspension, reasons: ReadonlyMap<string, string>) => [
  { text: datesInWords(suspension) },
  { text: CATEGORY_WORDS[suspension.category] },
  { text: suspension.reasons.map((code) => reasons.get(code) ?? code).join('; ') },
  { text: suspension.category === 'PERM' ? 'Permanent' : inDays(days), format: 'numeric' },
  { text: String(totals.inTerm), format: 'numeric' },
  { text: String(totals.inYear), format: 'numeric' },
];
