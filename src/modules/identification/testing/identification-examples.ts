import { plansAlone } from '#modules/plans/testing/plans-examples.ts';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import {
  type Organisation,
  type SignedInUser,
  type TestSite,
  openTestSite,
} from '#modules/access/testing/test-site.ts';
import { educationModule } from '#modules/education/education.module.ts';
import { type ArrangedPupil, aPupilRow, aSchool, pupilsOf } from '#modules/education/testing/education-examples.ts';
import { peopleModule } from '#modules/people/people.module.ts';
import { attendanceFlagsPanel } from '../flags/attendance-flags/attendance-flags-panel.tsx';
import type { AttendanceRule } from '../attendance-first/attendance-first.rules.ts';
import type { Week } from '../attendance-first/day-tally.rules.ts';
import { helpChildPanel } from '../help-requests/help-child-panel.tsx';
import { helpPanel } from '../help-requests/help-panel.tsx';
import { mondayListPanel } from '../monday-list/monday-list-panel.tsx';
import { schoolsPanel } from '../count-by-school/schools-panel.tsx';
import { identificationTimeline } from '../timeline/identification-timeline.ts';
import { identificationModule } from '../identification.module.ts';
import type { Change } from '../monday-list/monday-list.rules.ts';
import { exampleCalendar } from './attendance-examples.ts';

type Arranging = Pick<TestSite, 'past'>;

/** The example calendar as the area's own. */
export async function storeExampleCalendar({ past }: Arranging): Promise<void> {
  const { terms, closures } = exampleCalendar;
  await past(
    `insert into education.term (id, academic_year, name, first_day, last_day)
     select gen_random_uuid(), case when "firstDay" < '2025-09-01' then '2024/25' else '2025/26' end, name, "firstDay", "lastDay"
       from json_to_recordset($1) as t (name text, "firstDay" date, "lastDay" date)`,
    [JSON.stringify(terms)],
  );
  await past(
    `insert into education.closure (id, because, first_day, last_day)
     select gen_random_uuid(), because, "firstDay", "lastDay"
       from json_to_recordset($1) as c (because text, "firstDay" date, "lastDay" date)`,
    [JSON.stringify(closures)],
  );
}

export type StoredWeeks = {
  readonly personId: Id<'person'>;
  readonly enrolmentId: Id<'enrolment'>;
  readonly weeks: readonly Week[];
};

/** Weeks of marks as imports leave them; weeks that were there before are taken out. */
export async function storeWeeks({ past }: Arranging, pupils: readonly StoredWeeks[]): Promise<void> {
  await past('delete from education.attendance_week where enrolment_id = any ($1)', [
    pupils.map(({ enrolmentId }) => enrolmentId),
  ]);
  await past(
    `insert into education.attendance_week (person_id, enrolment_id, week, marks, run_id)
     select p."personId", p."enrolmentId", (w ->> 'monday')::date, w ->> 'marks', gen_random_uuid()
       from json_to_recordset($1) as p ("personId" uuid, "enrolmentId" uuid, weeks jsonb), jsonb_array_elements(p.weeks) w`,
    [JSON.stringify(pupils)],
  );
}

/** The module with those below it, and its parts on their pages. */
export const openIdentificationSite = (): Promise<TestSite> =>
  openTestSite(
    [
      peopleModule({
        childFacts: [],
        childPanels: [attendanceFlagsPanel, helpChildPanel],
        familyPanels: [],
        timelineSources: [identificationTimeline],
        knownSources: [],
      }),
      educationModule,
      plansAlone(),
      identificationModule,
    ],
    { homePanels: [mondayListPanel, helpPanel, schoolsPanel] },
  );

/** A school with its lead and some pupils. */
export type ExampleSchool = {
  readonly lead: SignedInUser;
  readonly school: Organisation;
  readonly pupils: readonly (ArrangedPupil & { readonly name: string })[];
};

let serial = 0;

export async function aSchoolWithPupils(site: TestSite, name: string, howMany: number): Promise<ExampleSchool> {
  const school = await aSchool(site, name);
  const lead = await site.signIn('school-lead', school);
  const rows = Array.from({ length: howMany }, () => aPupilRow(serial++));
  const pupils = await pupilsOf(site, lead, rows);
  return {
    school,
    lead,
    pupils: pupils.map((pupil, n) => ({ ...pupil, name: `${rows[n]!.givenName} ${rows[n]!.familyName}` })),
  };
}

type FlagDetails = {
  kind?: AttendanceRule;
  change?: Change['kind'];
  points?: number;
  daysAgo?: number;
};

/** A run that found these flags, each raised some days ago; without marks, so that nothing is judged anew. */
export async function withFlags(
  { past }: Arranging,
  { school, lead, pupils }: ExampleSchool,
  flags: readonly (FlagDetails & { pupil: number })[],
): Promise<void> {
  const runId = newId<'flag-run'>();
  await past(
    `insert into identification.flag_run (id, school_org_id, definition_id, as_at, asked_by)
     select $1, $2, id, current_date - 1, $3 from identification.definition`,
    [runId, school.id, lead.actor.userId],
  );
  const rows = flags.map(({ pupil, kind = 'persistent', change = 'new', points = 12, daysAgo = 0 }) => ({
    id: newId(),
    url_id: newUrlId(),
    person_id: pupils[pupil]!.personId,
    kind,
    change,
    points,
    daysAgo,
    reasons: [`Missed ${points} of 100 sessions.`],
  }));
  await past(
    `insert into identification.flag (id, url_id, person_id, school_org_id, run_id, definition_id, as_at, kind, change,
       hundredths, rules, reasons, facts, raised_on, raised_at)
     select f.id, f.url_id, f.person_id, $2, $1, d.id, current_date - 1, f.kind, f.change, f.points * 100, array[f.kind],
            f.reasons, '{}', current_date - f."daysAgo", now() - f."daysAgo" * interval '1 day'
       from identification.definition d,
            json_to_recordset($3) as f (id uuid, url_id text, person_id uuid, kind text, change text, points int,
                                        "daysAgo" int, reasons text[])`,
    [runId, school.id, JSON.stringify(rows)],
  );
}

/** A School Liaison Officer for these schools. */
export async function anOfficerFor(site: TestSite, schools: readonly Organisation[]): Promise<SignedInUser> {
  const officer = await site.signIn('liaison-officer');
  const clusterId = newId();
  await site.past(`insert into access.cluster (id, url_id, name, org_id) values ($1, $2, 'A cluster', $3)`, [
    clusterId,
    newUrlId(),
    officer.organisation.id,
  ]);
  await site.past(
    `insert into access.cluster_school (school_org_id, cluster_id, officer_user_id) select unnest($1::uuid[]), $2, $3`,
    [schools.map(({ id }) => id), clusterId, officer.actor.userId],
  );
  return officer;
}
