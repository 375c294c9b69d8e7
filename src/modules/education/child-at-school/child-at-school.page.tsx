import { inWords } from '#kernel/local-date.ts';
import { CalendarOfMarks } from '#platform/web/charts/calendar-of-marks.tsx';
import { LineChart } from '#platform/web/charts/line-chart.tsx';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import { educationPaths } from '../education.paths.ts';
import type { Sessions } from '../attendance.rules.ts';
import { termsIn, weeksIn } from './attendance-by-time.rules.ts';
import type { AttendanceShown, ChildAtSchool, EnrolmentShown } from './child-at-school.ts';
import { MARK_GROUPS, weeksToShow } from './marks-calendar.ts';
import { absenceLevel, attendanceInWords, CATEGORY_WORDS, percentInWords, yearInWords } from './school-words.rules.ts';
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
          <Table
            caption="By term"
            captionClasses="govuk-table__caption--s"
            firstCellIsHeader
            head={SESSIONS_HEAD}
            rows={termsIn(days, calendar).map(({ name, sessions }) => sessionsRow(name, sessions))}
          />
          <LineChart
            id="attendance-weeks"
            heading={`Attendance each week in ${year}`}
            measure="Attendance"
            along="Week beginning"
            points={weeksIn(days).map(({ monday, percent }) => ({
              on: monday,
              label: SHORT.format(new Date(`${monday}T00:00:00Z`)),
              value: percent,
              note: 'No possible session',
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

const SESSIONS_HEAD = [
  { text: 'When' },
  { text: 'Attendance', format: 'numeric' },
  { text: 'Possible sessions', format: 'numeric' },
  { text: 'Attended', format: 'numeric' },
  { text: 'Authorised absence', format: 'numeric' },
  { text: 'Unauthorised absence', format: 'numeric' },
  { text: 'Late', format: 'numeric' },
];

const sessionsRow = (when: string, sessions: Sessions) => [
  { text: when },
  { text: percentInWords(sessions), format: 'numeric' },
  ...[sessions.possible, sessions.attended, sessions.authorised, sessions.unauthorised, sessions.late].map(
    (number) => ({
      text: String(number),
      format: 'numeric',
    }),
  ),
];

const OtherYears = ({ child, attendance }: { child: Props['child']; attendance: AttendanceShown }) =>
  attendance.years.length < 2 ? null : (
    <>
      <Table
        caption="All school years"
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={SESSIONS_HEAD}
        rows={attendance.years.map(({ year, sessions }) => [
          { html: <YearLink child={child} year={year} shown={attendance.year} /> },
          ...sessionsRow(year, sessions).slice(1),
        ])}
      />
      {attendance.codesChanged &&
        govukInsetText({
          text: 'The national codes changed on 19 August 2024. Since then an interview counts as absence, and a part-time timetable has a code of its own, so years before and after cannot be compared exactly.',
        })}
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
