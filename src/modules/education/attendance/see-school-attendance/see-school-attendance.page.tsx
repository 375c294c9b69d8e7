import type { LocalDate } from '#kernel/local-date.ts';
import { IndividualsChart, ProportionChart } from '#platform/web/charts/process-chart.tsx';
import { MOST_PICTURES, SmallMultiples } from '#platform/web/charts/small-multiples.tsx';
import { yearInWords } from '../../child-at-school/school-words.rules.ts';
import { weekLabel } from '../week-label.ts';
import { schoolByWeek, type TallyOfWeek, type WeekOfSchool, yearGroupsByWeek } from './school-by-week.rules.ts';

type Props = { readonly mondays: readonly LocalDate[]; readonly tallies: readonly TallyOfWeek[] };

/** How attendance of a school goes from week to week, and where it is worth asking what happened. */
export const SeeSchoolAttendancePage = ({ mondays, tallies }: Props) => {
  const school = schoolByWeek(mondays, tallies);
  const years = yearGroupsByWeek(mondays, tallies).slice(0, MOST_PICTURES);
  return (
    <>
      <h1 class="govuk-heading-l">Attendance week by week</h1>
      <p class="govuk-body">
        In the last {mondays.length} school weeks that are over. Who has left since is counted in the weeks before;
        fewer than 5 pupils are not shown. Numbers go up and down by themselves: a week outside the limits, or seven in
        a row on one side of the mean, is worth asking about: study leave, an illness that went round, a closed
        building. It says that something changed, not what, and nothing of any one child.
      </p>
      <IndividualsChart
        id="school-weeks"
        heading="Attendance of the school"
        measure="Attendance"
        along="Week beginning"
        points={school.map((week) => ({ label: weekLabel(week.monday), value: week.percent, ...noteOf(week) }))}
      />
      <ProportionChart
        id="mostly-away"
        heading="Pupils who missed half or more of their week"
        measure="Share of pupils"
        along="Week beginning"
        points={school.map((week) => ({ label: weekLabel(week.monday), counted: week.mostlyAway, ...noteOf(week) }))}
      />
      <SmallMultiples
        id="year-groups"
        heading="Attendance of each year group"
        measure="Attendance"
        along="Week beginning"
        order="The youngest first. Pupils stand where they are now, so that a picture follows the same pupils."
        times={mondays.map(weekLabel)}
        reference={pictureOf('Whole school', school)}
        pictures={years.map(({ yearGroup, weeks }) => pictureOf(capital(yearInWords(yearGroup) ?? yearGroup), weeks))}
      />
    </>
  );
};

const noteOf = ({ note }: WeekOfSchool) => (note === undefined ? {} : { note });

const pictureOf = (name: string, weeks: readonly WeekOfSchool[]) => ({
  name,
  values: weeks.map(({ percent }) => percent),
  notes: weeks.map(({ note }) => note),
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
