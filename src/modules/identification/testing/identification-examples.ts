import type { Id } from '#kernel/id.ts';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import type { Week } from '../day-tally.rules.ts';
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
     select p."personId", p."enrolmentId", (w ->> 'weekStart')::date, w ->> 'marks', gen_random_uuid()
       from json_to_recordset($1) as p ("personId" uuid, "enrolmentId" uuid, weeks jsonb), jsonb_array_elements(p.weeks) w`,
    [JSON.stringify(pupils)],
  );
}
