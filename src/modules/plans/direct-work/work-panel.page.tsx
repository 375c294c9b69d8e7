import { type LocalDate, inWords } from '#kernel/local-date.ts';
import type { SafeguardingAdvice } from '#modules/people/index.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { BeforeVisiting } from './before-visiting/before-visiting.page.tsx';
import type { WorkInShort } from './direct-work.queries.ts';
import { HOW_LABELS } from './work-words.ts';

type Props = {
  short: WorkInShort | undefined;
  workPath: string;
  recordPath: string | undefined;
  planPath: string | undefined;
  beforePath: string;
  advice: SafeguardingAdvice | undefined;
};

export const WorkPanel = ({ short, workPath, recordPath, planPath, beforePath, advice }: Props) => (
  <>
    <h2 class="govuk-heading-m">Visits and contacts</h2>
    {advice && <BeforeVisiting advice={advice} />}
    {short ? <InShort short={short} /> : <p class="govuk-body">None is recorded or planned.</p>}
    <ul class="govuk-list">
      {recordPath && (
        <li>
          <a class="govuk-link" href={recordPath}>
            Record a visit or a contact
          </a>
        </li>
      )}
      {planPath && (
        <li>
          <a class="govuk-link" href={planPath}>
            Plan a visit or a call
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href={beforePath}>
          Before visiting
        </a>
      </li>
      {short && (
        <li>
          <a class="govuk-link" href={workPath}>
            See all visits and contacts
          </a>
        </li>
      )}
    </ul>
  </>
);

const InShort = ({ short: { attemptedOn, madeOn, changeSeenOn, nextOn, nextHow } }: { short: WorkInShort }) => (
  <SummaryList
    rows={[
      { key: { text: 'Last contact' }, value: { text: onDay(madeOn, 'Nobody was reached yet') } },
      attemptedOn !== null &&
        attemptedOn >= (madeOn ?? '') && { key: { text: 'Last attempted' }, value: { text: inWords(attemptedOn) } },
      { key: { text: 'Last change seen' }, value: { text: onDay(changeSeenOn, 'None yet') } },
      nextOn !== null &&
        nextHow !== null && { key: { text: 'Next' }, value: { text: `${HOW_LABELS[nextHow]}, ${inWords(nextOn)}` } },
    ]}
  />
);

const onDay = (day: LocalDate | null, otherwise: string): string => (day === null ? otherwise : inWords(day));
