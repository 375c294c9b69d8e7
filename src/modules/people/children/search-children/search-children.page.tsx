import { inWords } from '#kernel/local-date.ts';
import { type Entry, dateField } from '#platform/web/form-fields.ts';
import { govukButton, govukDateInput, govukErrorSummary, govukInput } from '#platform/web/govuk/macros.ts';
import { ListView } from '#platform/lists/list-view.page.tsx';
import type { LoadedList } from '#platform/lists/load-list.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { PersonLink } from './person-link.page.tsx';
import { peoplePaths } from '../../people.paths.ts';
import type { SearchRefusal, SearchTyped } from './criteria.rules.ts';
import type { PersonLine } from './search.queries.ts';

type FoundPersons = { typed: SearchTyped; lines: readonly PersonLine[]; total: number; pageNumber: number };

type SearchChildrenPageProps = {
  typed: SearchTyped;
  refusal?: SearchRefusal | undefined;
  /** Undefined while nothing was typed. */
  found?: FoundPersons | undefined;
  /** Then it lists the children whom the actor may see, if they may be listed. */
  children?: LoadedList<object, PersonLine> | undefined;
  shown: Shown;
};

const REFUSALS: Record<SearchRefusal, { field: 'q' | 'born'; message: string }> = {
  'too-short': { field: 'q', message: 'Enter at least two letters of a name, or a pupil number' },
  'too-long': { field: 'q', message: 'Enter a name of 100 characters or fewer' },
  'no-such-day': { field: 'born', message: 'Date of birth must be a real date, like 27 3 2014' },
};

export const SearchChildrenPage = (props: SearchChildrenPageProps) => {
  const refusal = props.refusal && REFUSALS[props.refusal];
  return (
    <>
      {refusal &&
        govukErrorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: refusal.message, href: `#${refusal.field}` }],
        })}
      <h1 class="govuk-heading-l">Children and families</h1>
      <SearchForm typed={props.typed} refusal={refusal} />
      {props.found && <Results {...props.found} />}
      {props.children && <ListView loaded={props.children} shown={props.shown} />}
      {!refusal && !props.found && !props.children && (
        <p class="govuk-body">Search for somebody by name, pupil number or date of birth.</p>
      )}
    </>
  );
};

function SearchForm({
  typed,
  refusal,
}: {
  typed: SearchTyped;
  refusal: { field: string; message: string } | undefined;
}) {
  const { q, ...born } = typed;
  const entry: Entry = { typed: { q, born }, errors: refusal ? { [refusal.field]: refusal.message } : {} };
  const error = entry.errors['q'];
  return (
    <form method="get" action={peoplePaths.children} role="search" novalidate>
      {govukInput({
        id: 'q',
        name: 'q',
        value: q,
        label: { text: 'Name or pupil number (UPN)', classes: 'govuk-label--s' },
        hint: { text: 'A part of a name will do, and it may be misspelt' },
        autocomplete: 'off',
        spellcheck: false,
        classes: 'govuk-!-width-two-thirds',
        ...(error === undefined ? {} : { errorMessage: { text: error } }),
      })}
      {govukDateInput({
        ...dateField(entry, 'born'),
        fieldset: { legend: { text: 'Date of birth (optional)', classes: 'govuk-fieldset__legend--s' } },
      })}
      {govukButton({ text: 'Search' })}
    </form>
  );
}

const Results = ({ typed, lines, total, pageNumber }: FoundPersons) => {
  if (lines.length === 0) return <NothingFound />;
  return (
    <>
      <h2 class="govuk-heading-m">{heading(total)}</h2>
      <Table
        head={[{ text: 'Name' }, { text: 'Date of birth' }, { text: 'Pupil number or family' }]}
        rows={lines.map((line) => [
          { html: <PersonLink line={line} /> },
          { text: line.birthday ? inWords(line.birthday) : '' },
          {
            text:
              line.children.length > 0 ? `Parent, carer or contact of ${line.children.join(', ')}` : (line.upn ?? ''),
          },
        ])}
      />
      <PagesOfList path={peoplePaths.children} filter={queryOf(typed)} page={pageNumber} total={total} />
    </>
  );
};

/** As many as the search counts. */
const MOST_COUNTED = 500;

function heading(total: number): string {
  if (total >= MOST_COUNTED) return `More than ${MOST_COUNTED} people found: add a date of birth or more of the name`;
  return total === 1 ? 'One person found' : `${total} people found`;
}

const NothingFound = () => (
  <>
    <h2 class="govuk-heading-m">Nobody found</h2>
    <p class="govuk-body">
      Check the spelling, leave out the date of birth, or try another name. You find only people whom you or your
      organisation work with.
    </p>
  </>
);

const queryOf = ({ q, day, month, year }: SearchTyped): Record<string, string> => {
  const asked = { q, 'born-day': day, 'born-month': month, 'born-year': year };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
};
