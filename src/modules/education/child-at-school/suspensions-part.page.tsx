import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
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
        <SummaryList
          rows={suspensions.counted.map((counted) => ({
            key: { text: datesInWords(counted.suspension) },
            value: { html: <OneSuspension counted={counted} reasons={suspensions.reasons} /> },
          }))}
        />
      </>
    )}
  </section>
);

const totalsInWords = ({ totals, limits }: SuspensionsShown): string =>
  `Suspended for ${inDays(totals.inYear)} in the school year, of the ${limits.most} that the law allows at all schools together, and for ${inDays(totals.inTerm)} in the latest term.`;

const OneSuspension = ({ counted, reasons }: { counted: CountedSuspension; reasons: ReadonlyMap<string, string> }) => {
  const { suspension, days, totals } = counted;
  return (
    <>
      <p class="govuk-body">
        {CATEGORY_WORDS[suspension.category]}
        {days > 0 && ` for ${inDays(days)}`}: {suspension.reasons.map((code) => reasons.get(code) ?? code).join('; ')}.
      </p>
      <p class="govuk-body">
        Total with this one: {inDays(totals.inTerm)} in the term, {inDays(totals.inYear)} in the school year.
      </p>
    </>
  );
};
