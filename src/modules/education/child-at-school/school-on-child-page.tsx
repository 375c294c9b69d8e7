import type { Id } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type ChildFact, type ChildPanel, type TimelineSource, partOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { weeksOf } from '../attendance/attendance.queries.ts';
import { termsOf } from '../calendar/calendar.queries.ts';
import { markTables } from '../codes/codes.queries.ts';
import { educationPaths } from '../education.paths.ts';
import type { Enrolment } from '../roll/on-roll.rules.ts';
import { enrolmentsOf, schoolsOf } from '../roll/roll.queries.ts';
import { academicYearOf, daysOfAcademicYear } from '../calendar/school-calendar.rules.ts';
import { suspensionsOf } from '../suspensions/suspensions.queries.ts';
import { daysOf, totalOf } from './attendance-by-time.rules.ts';
import {
  absenceLevel,
  attendanceInWords,
  listSchoolEvents,
  suspensionInWords,
  yearInWords,
} from './school-words.rules.ts';
import { countSuspensions, type Suspension } from './suspended-days.rules.ts';

const NEEDS = 'education:see-attendance';

/** Where a child goes to school, in the line of who they are. */
export const schoolFact: ChildFact = {
  name: 'school',
  needs: NEEDS,
  order: 10,
  async load({ tx }, { id }) {
    const today = todayInLondon();
    const now = (await enrolmentsOf(tx, [id])).filter(
      ({ entryDate, leavingDate }) => entryDate <= today && (leavingDate === null || leavingDate >= today),
    );
    const names = await schoolNames(tx, now);
    const value = now.map((each) =>
      [names.get(each.schoolOrgId), yearInWords(each.yearGroup)].filter(Boolean).join(', '),
    );
    return value.length > 0 ? { label: 'School', value: value.join('; ') } : undefined;
  },
};

/** This school year in three sentences, with the way to the rest. */
export const schoolPanel: ChildPanel = {
  name: 'school',
  needs: NEEDS,
  order: 20,
  async load({ tx }, { id, urlId }) {
    const enrolments = await enrolmentsOf(tx, [id]);
    if (!enrolments[0]) return undefined;
    const today = todayInLondon();
    const { firstDay } = daysOfAcademicYear(academicYearOf(today));
    const total = await attendanceSince(tx, id, firstDay, today);
    const calendar = await termsOf(tx, enrolments[0].schoolOrgId);
    const suspensions = countSuspensions(await suspensionsOf(tx, [id]), calendar);
    return (
      <>
        <h2 class="govuk-heading-m">School</h2>
        <p class="govuk-body">
          This school year: {attendanceInWords(total)} {absenceLevel(total)}
        </p>
        <p class="govuk-body">
          {suspensionInWords(suspensions.filter(({ suspension }) => suspension.startDate >= firstDay))}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={educationPaths.childAtSchool(urlId)}>
            See attendance and suspensions
          </a>
        </p>
      </>
    );
  },
};

async function attendanceSince(tx: Tx, personId: Id<'person'>, firstDay: LocalDate, today: LocalDate) {
  const weeks = await weeksOf(tx, [personId], { from: firstDay, to: today });
  return totalOf(daysOf(weeks, await markTables(tx)).filter(({ date }) => date >= firstDay));
}

/** Schools joined and left, and suspensions. */
export const schoolTimeline: TimelineSource = {
  name: 'school',
  needs: NEEDS,
  async load({ tx }, personIds, part) {
    const enrolments = await enrolmentsOf(tx, personIds);
    const suspensions = await suspensionsOf(tx, personIds);
    return partOf(listSchoolEvents(enrolments, suspensions, await schoolNames(tx, enrolments)), part);
  },
};

async function schoolNames(
  tx: Tx,
  of: readonly (Enrolment | Suspension)[],
): Promise<ReadonlyMap<Id<'organisation'>, string>> {
  const schools = await schoolsOf(tx, [...new Set(of.map(({ schoolOrgId }) => schoolOrgId))]);
  return new Map(schools.map(({ id, name }) => [id, name]));
}
