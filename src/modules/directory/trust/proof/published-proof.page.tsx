import type { LocalDate } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { webAddress } from '../../see-service/facts.rules.ts';
import { CHECK_LABELS, type Check, type Evidence, type Proof, checkedInWords, ratedInWords } from './proof.ts';

/** On the page of a service: what national bodies found, and what was looked at here. Where there is nothing, that is said. */
export const PublishedProof = ({ evidence, checks, today }: Proof & { today: LocalDate }) => (
  <>
    <h2 class="govuk-heading-m">Evidence</h2>
    {evidence.length === 0 ? (
      <p class="govuk-body">
        No national body’s rating of what this service does is written down here. Most services were never rated: that
        says nothing against them.
      </p>
    ) : (
      <SummaryList rows={evidence.map(evidenceRow)} />
    )}
    <h2 class="govuk-heading-m">Checks</h2>
    {checks.length === 0 ? (
      <p class="govuk-body">
        No check of this service is written down here. Ask it who checks its staff, and who leads on safeguarding.
      </p>
    ) : (
      <SummaryList rows={checks.map((check) => checkRow(check, today))} />
    )}
  </>
);

export const evidenceRow = (evidence: Evidence) => ({
  key: { text: evidence.ratedBy },
  value: {
    html: (
      <>
        <div class="rooted-as-written">{ratedInWords(evidence)}</div>
        {webAddress(evidence.url ?? undefined) !== undefined && (
          <a class="govuk-link rooted-breaks" href={evidence.url!} rel="noreferrer">
            {evidence.url}
          </a>
        )}
      </>
    ),
  },
});

export const checkRow = (check: Check, today: LocalDate) => ({
  key: { text: CHECK_LABELS[check.kind] },
  value: {
    html: (
      <>
        <div class="rooted-as-written">{check.found}</div>
        <div>{checkedInWords(check, today)}</div>
      </>
    ),
  },
});
