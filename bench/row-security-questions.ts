import type { Id } from '#kernel/id.ts';
import type { BenchSite } from './bench-site.ts';

/** Something that a school's lead may ask of a table with policies. */
export type Question = {
  readonly name: string;
  readonly goal?: number;
  /** Whom or what it is asked about, one after the other: `$1`. */
  readonly of: readonly string[];
  readonly select: string;
  /** What the policies ask, for the organisation `$2` and the user `$3`. */
  readonly byHand: string;
  readonly rest: string;
  readonly times: number;
};

const PUPILS = 100;
const NOTES_FOR_EACH = 50;

/** A school's lead who leads a plan about which something is written. */
export async function findLeadOfPlan({ borough, superuser }: BenchSite) {
  const { rows } = await superuser.query<{ plan_id: string; person_id: Id<'person'>; user_name: string }>(
    `select f.id as plan_id, p.person_id, u.user_name
       from plans.family_plan f join access.user_account u on u.id = f.lead_user_id
       join plans.plan_person p on p.plan_id = f.id and p.opened_for
      where u.user_name = any ($1) and f.closed_at is null
      order by (select count(*) from plans.note n where n.plan_id = f.id) desc, f.id limit 1`,
    [borough.schools.map(({ domain }) => `lead@${domain}`)],
  );
  const found = rows[0];
  const school = borough.schools.find(({ domain }) => `lead@${domain}` === found?.user_name);
  if (!found || !school) throw new Error('no school leads a family plan: ask for more pupils');
  return { schoolKey: school.key, planId: found.plan_id, personId: found.person_id };
}

/** Asks about pupils of the school, and about one plan, which gets as many notes as one has after years. */
export async function listQuestions({ superuser }: BenchSite, school: string, planId: string): Promise<Question[]> {
  const { rows } = await superuser.query<{ id: string }>(
    `select person_id as id from education.enrolment where school_org_id = $1 and leaving_date is null limit ${PUPILS}`,
    [school],
  );
  const pupils = rows.map(({ id }) => id);
  await superuser.query(MORE_NOTES, [planId]);
  await superuser.query('analyze plans.note');
  return [oneRecord(pupils), newestWeeks(pupils), newestNotes(planId), COUNT_OF_WEEKS];
}

const MORE_NOTES = `
  insert into plans.note
  select (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'happened_on', n.happened_on - i,
           'url_id', replace(gen_random_uuid()::text, '-', '')))).*
    from plans.note n cross join generate_series(1, ${NOTES_FOR_EACH}) i where n.plan_id = $1`;

const ground = (person: string, level: number | string): string => `
  exists (select 1 from people.involvement i where i.person_id = ${person} and i.org_id = $2 and i.level >= ${level}
      and i.until > now() and i.confirmed_at is not null and (i.user_id is null or i.user_id = $3))`;

const held = (alias: string, level: number): string => `
  and ${ground(`${alias}.person_id`, level)}
  and not exists (select 1 from people.bar b
    where b.person_id = ${alias}.person_id and b.user_id = $3 and b.until > now())`;

const notSeparated = (alias: string): string => `
  and not exists (select 1 from people.separation s
    where s.hidden_person_id = ${alias}.person_id and s.until > now() and not ${ground('s.hidden_person_id', 1)})`;

/** docs/decisions/0010-who-sees-a-plan.md */
const MAY_SEE_NOTE = `
  and (n.sensitivity = 'general' or n.sensitivity in (
    select s.sensitivity from access.sharing s
      join access.membership m on m.role = s.role and m.user_id = $3 and m.org_id = $2 and m.until > now()
     where s.since <= now() and s.until > now() and (s.org_id is null or s.org_id = $2)))
  and not exists (select 1 from plans.plan_person p join people.bar b on b.person_id = p.person_id
    where p.plan_id = n.plan_id and b.user_id = $3 and b.until > now())
  and not exists (select 1 from plans.plan_person p join people.separation s on s.hidden_person_id = p.person_id
    where p.plan_id = n.plan_id and s.until > now()
      and ${ground('s.from_person_id', 1)} and not ${ground('s.hidden_person_id', 1)})
  and (not n.whole_family or not exists (select 1 from plans.plan_person p
    where p.plan_id = n.plan_id and not ${ground('p.person_id', 'p.level')}))`;

const oneRecord = (pupils: readonly string[]): Question => ({
  name: 'one record (a name)',
  goal: 1.3,
  of: pupils,
  select: 'select n.id, n.kind, n.given, n.family from people.name n where n.person_id = $1',
  byHand: held('n', 1),
  rest: '',
  times: 30,
});

const newestWeeks = (pupils: readonly string[]): Question => ({
  name: 'newest 20 (weeks of marks of a pupil)',
  goal: 1.3,
  of: pupils,
  select: `select w.week, w.marks from education.attendance_week w where w.person_id = $1 and w.known_to = 'infinity'`,
  byHand: held('w', 2) + notSeparated('w'),
  rest: 'order by w.week desc limit 20',
  times: 15,
});

const newestNotes = (planId: string): Question => ({
  name: 'newest 20 (notes of a plan)',
  goal: 1.3,
  of: Array.from({ length: 20 }, () => planId),
  select: 'select n.id, n.happened_on, n.text from plans.note n where n.plan_id = $1',
  byHand: held('n', 3) + MAY_SEE_NOTE,
  rest: 'order by n.happened_on desc, n.id desc limit 20',
  times: 15,
});

const COUNT_OF_WEEKS: Question = {
  name: 'a count (weeks of marks of a school)',
  of: ['infinity'],
  select: 'select count(*) from education.attendance_week w where w.known_to = $1::timestamptz',
  byHand: held('w', 2) + notSeparated('w'),
  rest: '',
  times: 5,
};
