import { educationPaths } from '#modules/education/index.ts';

/** What the counts say, and what they do not. */
export const AboutCountBySchool = () => (
  <>
    <p class="govuk-body">
      How many pupils have a flag, for how many a school has answered, and for how many it has not for more than a week.
      Fewer than 5 pupils are not counted out, so that nobody is known by a number. Schools stand in the order of their
      names: a school with many flags may be one that sends its marks, and looks.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={educationPaths.attendanceBySchool}>
        See the attendance of schools week by week
      </a>
    </p>
  </>
);
