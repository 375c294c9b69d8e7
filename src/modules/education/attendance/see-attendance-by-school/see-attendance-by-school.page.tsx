import type { LocalDate } from '#kernel/local-date.ts';
import { MOST_PICTURES, SmallMultiples, type SmallPicture } from '#platform/web/charts/small-multiples.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import { educationPaths } from '../../education.paths.ts';
import { weekLabel } from '../week-label.ts';
import { NO_MARKS, TOO_FEW } from '../weeks-to-show.rules.ts';
import type { SchoolByWeek } from './attendance-by-school.queries.ts';

type Props = {
  readonly mondays: readonly LocalDate[];
  readonly schools: readonly SchoolByWeek[];
  readonly page: number;
  readonly total: number;
};

/** The area's schools beside each other, each on its own terms. */
export const SeeAttendanceBySchoolPage = ({ mondays, schools, page, total }: Props) => (
  <>
    <h1 class="govuk-heading-l">Attendance of schools week by week</h1>
    <p class="govuk-body">
      In the last {mondays.length} school weeks that are over. Look along each line, for what changed at that school:
      schools have different pupils, and who stands higher is not who does better. A week in which 1 to 4 pupils missed
      anything, or fewer than 5 could be there, is not shown, so that nobody is known by a number.
    </p>
    <SmallMultiples
      id="schools"
      heading="Attendance of each school"
      measure="Attendance"
      along="Week beginning"
      order="Schools stand in the order of their names, never of their numbers."
      times={mondays.map(weekLabel)}
      pictures={schools.map((school) => pictureOf(school, mondays))}
    />
    <PagesOfList path={educationPaths.attendanceBySchool} page={page} total={total} perPage={MOST_PICTURES} />
  </>
);

function pictureOf({ name, weeks }: SchoolByWeek, mondays: readonly LocalDate[]): SmallPicture {
  const found = new Map(weeks.map(({ week, percent }) => [week, percent]));
  return {
    name,
    values: mondays.map((monday) => found.get(monday) ?? null),
    notes: mondays.map((monday) => (found.has(monday) ? TOO_FEW : NO_MARKS)),
  };
}
