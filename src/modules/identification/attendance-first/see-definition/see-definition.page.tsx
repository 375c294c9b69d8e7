import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import type { AttendanceFirst } from '../attendance-run.rules.ts';
import type { DefinitionVersion } from '../definition.queries.ts';

/** What a definition looks for, how far, since when and on whose word: for anybody whose work it touches. */
export const SeeDefinitionPage = ({
  now,
  others,
}: {
  now: DefinitionVersion;
  others: readonly DefinitionVersion[];
}) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Attendance first</h1>
      <p class="govuk-body">
        This is how RootED finds children who may need a conversation. It counts sessions that were missed, and nothing
        else. It does not decide anything: a person at the school looks, talks with the child and family, and decides.
      </p>
      <Version version={now} />
      <h2 class="govuk-heading-m">What goes in</h2>
      <ul class="govuk-list govuk-list--bullet">
        {INPUTS.map((input) => (
          <li>{input}</li>
        ))}
      </ul>
      <p class="govuk-body">
        Ethnicity, sex and postcode never go in. Neither do names, birthdays, special educational needs, free school
        meals or what anybody wrote.
      </p>
      <h2 class="govuk-heading-m">If a flag is wrong</h2>
      <p class="govuk-body">
        A child, their family or the school may challenge it on the child’s page. The challenge is kept and shown
        wherever the flag is.
      </p>
      {others.length > 0 && <Others versions={others} />}
    </div>
  </div>
);

/** All that the rules are given. */
const INPUTS = [
  'The marks of morning and afternoon sessions, as the school sent them',
  'What each mark counts as (attended, missed, or not possible), by the national codes of its day',
  'Terms, half-terms and the days on which the school was closed',
];

const Version = ({ version: { definition, agreedBy, source, validFrom } }: { version: DefinitionVersion }) => (
  <>
    <SummaryList
      rows={[
        { key: { text: 'Version' }, value: { text: `${definition.version}, in force from ${inWords(validFrom)}` } },
        { key: { text: 'Agreed by' }, value: { text: agreedBy } },
        { key: { text: 'Source' }, value: { text: source } },
      ]}
    />
    <Table
      caption="What is looked for"
      captionClasses="govuk-table__caption--m"
      head={[{ text: 'Flag' }, { text: 'When' }, { text: 'Source' }]}
      firstCellIsHeader
      rows={rulesInWords(definition).map((cells) => cells.map((text) => ({ text })))}
    />
    <p class="govuk-body">
      Nobody comes onto the Monday list twice for the same: only when another rule holds, or {definition.changePoints}{' '}
      percentage points more are missed than when somebody last looked. At most {definition.mondayListLength} pupils are
      on it in a week: those most severely absent first. Source: {definition.changeSource}.
    </p>
  </>
);

const rulesInWords = ({ severe, persistent, falling }: AttendanceFirst): string[][] => [
  [
    'Severe absence',
    `${severe.missedPercent}% or more of possible sessions missed in the academic year, of at least ${severe.minimumSessions}`,
    severe.source,
  ],
  [
    'Persistent absence',
    `${persistent.missedPercent}% or more of possible sessions missed in the academic year, of at least ${persistent.minimumSessions}`,
    persistent.source,
  ],
  [
    'Falling attendance',
    `In the last ${falling.recentWeeks} school weeks ${falling.points} percentage points lower than in the ${falling.earlierWeeks} before, of at least ${falling.minimumRecentSessions} and ${falling.minimumEarlierSessions} possible sessions`,
    falling.source,
  ],
];

const Others = ({ versions }: { versions: readonly DefinitionVersion[] }) => (
  <Table
    caption="Other versions"
    captionClasses="govuk-table__caption--m"
    head={[{ text: 'Version' }, { text: 'In force' }, { text: 'Agreed by' }]}
    rows={versions.map(({ definition, validFrom, validTo, agreedBy }) => [
      { text: String(definition.version) },
      { text: `${inWords(validFrom)} to ${validTo ? inWords(validTo) : 'the next'}` },
      { text: agreedBy },
    ])}
  />
);
