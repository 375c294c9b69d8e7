import { inWords } from '#kernel/local-date.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { identificationPaths } from '../identification.paths.ts';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { SchoolWithCounts } from './counts-by-school.queries.ts';
import { shownCounts } from './small-numbers.rules.ts';

type Props = { schools: readonly SchoolWithCounts[]; page: number; total: number };

export const CountBySchoolPage = ({ schools, page, total }: Props) => (
  <>
    <h1 class="govuk-heading-l">Attendance flags by school</h1>
    <p class="govuk-body">
      How many pupils have a flag, for how many a school has answered, and for how many it has not for more than a week.
      Fewer than 5 pupils are not counted out, so that nobody is known by a number. Schools stand in the order of their
      names: a school with many flags may be one that sends its marks, and looks.
    </p>
    {schools.length === 0 ? (
      <p class="govuk-body">There is no school to show.</p>
    ) : (
      <Table
        head={[
          { text: 'School' },
          { text: 'Data up to' },
          { text: 'Flagged', format: 'numeric' },
          { text: 'Answered', format: 'numeric' },
          { text: 'Waiting more than 7 days', format: 'numeric' },
        ]}
        firstCellIsHeader
        rows={schools.map((school) => rowOf(school))}
      />
    )}
    <PagesOfList path={identificationPaths.schools} page={page} total={total} />
  </>
);

function rowOf({ schoolName, asAt, ...counts }: SchoolWithCounts) {
  const { flagged, answered, waiting } = shownCounts(counts);
  const number = (count: number | string) => ({ text: String(count), format: 'numeric' });
  return [
    { text: schoolName },
    { text: asAt ? inWords(asAt) : 'No marks yet' },
    ...(asAt ? [number(flagged), number(answered), number(waiting)] : [number('–'), number('–'), number('–')]),
  ];
}
