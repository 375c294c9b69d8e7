import { inWords, type LocalDate } from '#kernel/local-date.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { areaListsPaths } from '../area-lists.paths.ts';
import type { OfferedReason, TimeLimit } from '../area-lists.queries.ts';

type SeeAreaListsPageProps = {
  today: LocalDate;
  limits: readonly TimeLimit[];
  reasons: readonly OfferedReason[];
};

export const SeeAreaListsPage = ({ today, limits, reasons }: SeeAreaListsPageProps) => (
  <>
    <h1 class="govuk-heading-l">Family plans of the area</h1>
    <p class="govuk-body">What changes here holds from a day on. What was measured before stays as it was.</p>
    <Table
      caption="How long things may take"
      captionClasses="govuk-table__caption--m"
      head={[
        { text: 'From when to when' },
        { text: 'Working days' },
        { text: 'Where it comes from' },
        { text: 'Change' },
      ]}
      rows={limits.map(({ code, meaning, days, from, to, source }) => [
        { text: meaning },
        { text: `${days}${whenInWords(from, to, today)}` },
        { text: source },
        {
          html: (
            <a class="govuk-link" href={areaListsPaths.timeLimit(code)}>
              Change<span class="govuk-visually-hidden"> {meaning}</span>
            </a>
          ),
        },
      ])}
    />
    <Table
      caption="Why family plans end"
      captionClasses="govuk-table__caption--m"
      head={[{ text: 'Reason' }, { text: 'Only where' }, { text: 'Change' }]}
      rows={reasons.map(({ code, name, everyOutcomeMet, from, to }) => [
        { text: `${name}${whenInWords(from, to, today)}` },
        { text: everyOutcomeMet ? 'The outcome of every need is met' : '' },
        to === null
          ? {
              html: (
                <a class="govuk-link" href={areaListsPaths.endReason(code)}>
                  No longer offer<span class="govuk-visually-hidden"> {name}</span>
                </a>
              ),
            }
          : { text: '' },
      ])}
    />
    <p class="govuk-body">
      <a class="govuk-link" href={areaListsPaths.addReason}>
        Add a reason
      </a>
    </p>
  </>
);

/** Said only of what is to come, and of what will end. */
function whenInWords(from: LocalDate, to: LocalDate | null, today: LocalDate): string {
  const words = [...(from > today ? [`from ${inWords(from)}`] : []), ...(to === null ? [] : [`until ${inWords(to)}`])];
  return words.length === 0 ? '' : `, ${words.join(' ')}`;
}
