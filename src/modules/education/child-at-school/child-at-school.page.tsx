import { inWords } from '#kernel/local-date.ts';
import { CalendarOfMarks } from '#platform/web/charts/calendar-of-marks.tsx';
import { LineChart } from '#platform/web/charts/line-chart.tsx';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { educationPaths } from '../education.paths.ts';
import { NO_MARKS } from '../attendance/weeks-to-show.rules.ts';
import { termsIn, weeksIn } from './attendance-by-time.rules.ts';
import type { AttendanceShown, ChildAtSchool, EnrolmentShown } from './child-at-school.ts';
import { MARK_GROUPS, weeksToShow } from './marks-calendar.ts';
import {
  absenceLevel,
  attendanceInWords,
  CATEGORY_WORDS,
  CODES_CHANGED_IN_WORDS,
  sessionsInWords,
  yearInWords,
} from './school-words.rules.ts';
import { SuspensionsPart } from './suspensions-part.page.tsx';

type Props = { readonly child: { readonly urlId: string; readonly name: string }; readonly school: ChildAtSchool };

/** A child at school: where, how much they are there, and how that has gone. */
export const ChildAtSchoolPage = ({ child, school }: Props) => (
  <>
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">{child.name}</span>
      School
    </h1>
    <Enrolments enrolments={school.enrolments} />
    <Attendance child={child} school={school} />
    <SuspensionsPart suspensions={school.suspensions} year={school.attendance.year} />
  </>
);

const Enrolments = ({ enrolments }: { enrolments: readonly EnrolmentShown[] }) => (
  <SummaryList
    rows={enrolments.map((enrolment) => ({
      key: { text: enrolment.school },
      value: { text: enrolmentInWords(enrolment) },
    }))}
  />
);

function enrolmentInWords({ yearGroup, entryDate, leavingDate, nextSchool }: EnrolmentShown): string {
  const when = leavingDate ? `From ${inWords(entryDate)} to ${inWords(leavingDate)}` : `Since ${inWords(entryDate)}`;
  const year = yearInWords(yearGroup);
  return `${when}${year ? `, ${year}` : ''}.${nextSchool ? ` Left for ${nextSchool}.` : ''}`;
}

const Attendance = ({ child, school }: Props) => {
  const { attendance, codes, calendar, suspensions } = school;
  const { year, total, days } = attendance;
  const level = absenceLevel(total);
  return (
    <section>
      <h2 class="govuk-heading-m">Attendance in {year}</h2>
      <p class="govuk-body">
        {attendanceInWords(total)} {level} A session is half a school day.
      </p>
      <OtherYears child={child} attendance={attendance} />
      {total.possible > 0 && (
        <>
          <h3 class="govuk-heading-s">By term</h3>
          <SummaryList
            rows={termsIn(days, calendar).map(({ name, sessions }) => ({
              key: { text: name.charAt(0).toUpperCase() + name.slice(1) },
              value: { text: sessionsInWords(sessions) },
            }))}
          />
          <LineChart
            id="attendance-weeks"
            heading={`Attendance each week in ${year}`}
            measure="Attendance"
            along="Week beginning"
            points={weeksIn(days, calendar).map(({ monday, percent, hasMarks }) => ({
              on: monday,
              label: SHORT.format(new Date(`${monday}T00:00:00Z`)),
              value: percent,
              note: hasMarks ? 'No possible session' : NO_MARKS,
            }))}
            thresholds={[{ value: 90, label: 'Below this, a tenth or more is missed' }]}
            events={suspensions.counted.map(({ suspension }) => ({
              on: suspension.startDate,
              label: CATEGORY_WORDS[suspension.category],
            }))}
          />
          <CalendarOfMarks
            id="attendance-marks"
            heading={`Marks in ${year}`}
            weeks={weeksToShow(attendance.weeks, codes, calendar)}
            categories={MARK_GROUPS}
          />
        </>
      )}
    </section>
  );
};

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

const OtherYears = ({ child, attendance }: { child: Props['child']; attendance: AttendanceShown }) =>
  attendance.years.length < 2 ? null : (
    <>
      <h3 class="govuk-heading-s">All school years</h3>
      <SummaryList
        rows={attendance.years.map(({ year, sessions }) => ({
          key: { html: <YearLink child={child} year={year} shown={attendance.year} /> },
          value: { text: sessionsInWords(sessions) },
        }))}
      />
      {attendance.codesChanged && govukInsetText({ text: CODES_CHANGED_IN_WORDS })}
    </>
  );

const YearLink = ({ child, year, shown }: { child: Props['child']; year: string; shown: string }) =>
  year === shown ? (
    <>{year}</>
  ) : (
    <a class="govuk-link" href={`${educationPaths.childAtSchool(child.urlId)}?year=${encodeURIComponent(year)}`}>
      {year}
    </a>
  );
