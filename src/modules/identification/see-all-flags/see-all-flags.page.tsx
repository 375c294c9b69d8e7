import { inWords } from '#kernel/local-date.ts';
import { type NamedPerson, peoplePaths } from '#modules/people/index.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { ANSWERED } from '../answers.rules.ts';
import { RULE_LABELS, changeInWords } from '../flag-words.rules.ts';
import { type Flag, type FlagsShown } from '../flags.queries.ts';
import { identificationPaths } from '../identification.paths.ts';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';

type Props = {
  shown: FlagsShown;
  page: number;
  counts: Readonly<Record<FlagsShown, number>>;
  flags: readonly (Flag & { child: NamedPerson })[];
};

const LABELS: Record<FlagsShown, string> = {
  waiting: 'New or worse, not answered yet',
  flagged: 'All with a flag',
  answered: 'Answered',
  better: 'Better in the last four weeks',
};

export const SeeAllFlagsPage = ({ shown, page, counts, flags }: Props) => (
  <>
    <h1 class="govuk-heading-l">Pupils with a flag</h1>
    <nav aria-label="Which pupils">
      <ul class="govuk-list">
        {Object.entries(LABELS).map(([key, label]) => (
          <li>
            <a
              class="govuk-link"
              href={`${identificationPaths.allFlags}?show=${key}`}
              aria-current={key === shown ? 'page' : undefined}
            >
              {label}
            </a>
            : {counts[key as FlagsShown]}
          </li>
        ))}
      </ul>
    </nav>
    <h2 class="govuk-heading-m">
      {LABELS[shown]}: {counts[shown]}
    </h2>
    {flags.length === 0 ? (
      <p class="govuk-body">Nobody.</p>
    ) : (
      <Table
        head={[{ text: 'Pupil' }, { text: 'Flag' }, { text: 'Why' }, { text: 'Answer' }]}
        firstCellIsHeader
        rows={flags.map((flag) => [
          { html: <ChildLink child={flag.child} /> },
          { text: `${RULE_LABELS[flag.change.rule]}. ${changeInWords(flag.change, flag.raisedOn)}.` },
          { text: flag.reasons.join(' ') },
          { html: <AnswerCell flag={flag} /> },
        ])}
      />
    )}
    <PagesOfList path={identificationPaths.allFlags} filter={{ show: shown }} page={page} total={counts[shown]} />
  </>
);

const ChildLink = ({ child }: { child: NamedPerson }) => (
  <a class="govuk-link" href={peoplePaths.child(child.urlId)}>
    {child.name}
  </a>
);

const AnswerCell = ({ flag: { child, answer, answeredOn } }: { flag: Props['flags'][number] }) =>
  answer && answeredOn ? (
    <>
      {ANSWERED[answer]}, {inWords(answeredOn)}
    </>
  ) : (
    <a class="govuk-link" href={identificationPaths.conversation(child.urlId)}>
      Answer<span class="govuk-visually-hidden"> about {child.name}</span>
    </a>
  );
