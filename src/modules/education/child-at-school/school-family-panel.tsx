import type { Id } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import type { FamilyMember, FamilyPanel } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { Adjustment } from '../adjustments/adjustment.ts';
import { listAdjustments } from '../adjustments/adjustments.queries.ts';
import { weeksOf } from '../attendance/attendance.queries.ts';
import type { Sessions } from '../attendance/attendance.rules.ts';
import { termsOf } from '../calendar/calendar.queries.ts';
import { academicYearOf, daysOfAcademicYear } from '../calendar/school-calendar.rules.ts';
import { markTables } from '../codes/codes.queries.ts';
import { educationPaths } from '../education.paths.ts';
import type { Enrolment } from '../roll/on-roll.rules.ts';
import { enrolmentsOf, schoolsOf } from '../roll/roll.queries.ts';
import { suspensionsOf } from '../suspensions/suspensions.queries.ts';
import { daysOf, totalOf } from './attendance-by-time.rules.ts';
import { absenceLevel, sessionsInWords, suspensionInWords, yearInWords } from './school-words.rules.ts';
import { type CountedSuspension, countSuspensions } from './suspended-days.rules.ts';

/** A pupil of the family, as far as the actor may see them at school. */
type PupilOfFamily = {
  readonly child: FamilyMember;
  readonly schools: string;
  readonly attendance: Sessions;
  readonly suspensions: readonly CountedSuspension[];
  /** What their school does differently for them now. */
  readonly adjustments: readonly Adjustment[];
};

/** How each child of a family gets on at school this year, in words, with the way to the rest. */
export const schoolFamilyPanel: FamilyPanel = {
  name: 'school',
  needs: 'education:see-attendance',
  order: 20,
  async load({ tx }, { members }) {
    const pupils = await listPupils(tx, members, todayInLondon());
    return pupils.length === 0 ? undefined : <SchoolOfFamily pupils={pupils} />;
  },
};

async function listPupils(tx: Tx, members: readonly FamilyMember[], today: LocalDate): Promise<PupilOfFamily[]> {
  const ids = members.map(({ id }) => id);
  const now = (await enrolmentsOf(tx, ids)).filter(
    ({ entryDate, leavingDate }) => entryDate <= today && (leavingDate === null || leavingDate >= today),
  );
  if (now.length === 0) return [];
  const { firstDay } = daysOfAcademicYear(academicYearOf(today));
  const schools = await schoolsOf(tx, [...new Set(now.map(({ schoolOrgId }) => schoolOrgId))]);
  const names = new Map(schools.map(({ id, name }) => [id, name]));
  const weeks = await weeksOf(tx, ids, { from: firstDay, to: today });
  const tables = await markTables(tx);
  const suspensions = await suspensionsOf(tx, ids);
  const adjustments = (await listAdjustments(tx, ids)).filter(({ lookedOn }) => lookedOn === null);
  const calendar = await termsOf(tx);
  return members.flatMap((child): PupilOfFamily[] => {
    const theirs = <Row extends { readonly personId: Id<'person'> }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ personId }) => personId === child.id);
    const enrolments = theirs(now);
    if (enrolments.length === 0) return [];
    return [
      {
        child,
        schools: enrolments.map((enrolment) => schoolAndYear(enrolment, names)).join('; '),
        attendance: totalOf(daysOf(theirs(weeks), tables).filter(({ date }) => date >= firstDay)),
        suspensions: countSuspensions(theirs(suspensions), calendar).filter(
          ({ suspension }) => suspension.startDate >= firstDay,
        ),
        adjustments: theirs(adjustments),
      },
    ];
  });
}

const schoolAndYear = ({ schoolOrgId, yearGroup }: Enrolment, names: ReadonlyMap<Id<'organisation'>, string>): string =>
  [names.get(schoolOrgId), yearInWords(yearGroup)].filter(Boolean).join(', ');

const SchoolOfFamily = ({ pupils }: { pupils: readonly PupilOfFamily[] }) => (
  <>
    <h2 class="govuk-heading-m">School</h2>
    <Table
      firstCellIsHeader
      head={[
        { text: 'Name' },
        { text: 'School' },
        { text: 'Attendance this school year' },
        { text: 'Suspensions' },
        { text: 'What school does differently' },
      ]}
      rows={pupils.map(({ child, schools, attendance, suspensions, adjustments }) => [
        {
          html: (
            <a class="govuk-link" href={educationPaths.childAtSchool(child.urlId)}>
              {child.name}
            </a>
          ),
        },
        { text: schools },
        { text: [sessionsInWords(attendance), absenceLevel(attendance)].filter(Boolean).join(' ') },
        { text: suspensionInWords(suspensions) },
        { text: adjustments.map(({ what }) => what).join('; ') || 'Nothing recorded' },
      ])}
    />
  </>
);
