import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import type { RequestEnding, Session } from './request.ts';
import { CAME_LABELS, CHANGED_LABELS, ENDING_LABELS } from './request-words.ts';

type SessionsProps = { sessions: readonly Session[]; to?: (day: LocalDate) => string };

/** Each time that was agreed, the newest first, and whether they came; `to`: where it is put right. */
export const SessionsKept = ({ sessions, to }: SessionsProps) => (
  <Table
    caption="Sessions"
    captionClasses="govuk-table__caption--m"
    firstCellIsHeader
    head={[{ text: 'Day' }, { text: 'Whether they came' }]}
    rows={sessions.toReversed().map(({ heldOn, came }) => [
      to
        ? {
            html: (
              <a class="govuk-link" href={to(heldOn)}>
                {inWords(heldOn)}
              </a>
            ),
          }
        : { text: inWords(heldOn) },
      { text: CAME_LABELS[came] },
    ])}
  />
);

export const EndingOfRequest = ({ ending }: { ending: RequestEnding }) => (
  <>
    <h2 class="govuk-heading-m">How it ended</h2>
    <SummaryList
      rows={[
        { key: { text: 'The help' }, value: { text: ENDING_LABELS[ending.ending] } },
        ending.ending !== 'never-began' && {
          key: { text: 'What changed' },
          value: { text: ending.changed === null ? 'Not known' : CHANGED_LABELS[ending.changed] },
        },
        ending.ending !== 'never-began' && { key: { text: 'Sessions' }, value: { text: cameInWords(ending) } },
      ]}
    />
  </>
);

const cameInWords = ({ sessions, came }: RequestEnding): string =>
  sessions === null || came === null ? 'Not known' : `They came to ${came} of ${sessions}`;
