import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { openTestDatabase, type TestDatabase } from '#platform/testing/test-database.ts';
import { permissions } from '../modules.ts';
import { generateBorough } from './borough/borough.ts';
import type { Story } from './borough/stories.ts';
import { bringIn } from './bring-in.ts';
import { type DemonstrationRequest, fillDemonstration } from './fill-demonstration.ts';

const TODAY = getLocalDate('2026-11-20');
const NINE_HUNDRED = { pupils: 900, seed: 1, today: TODAY };

const fill = ({ database }: TestDatabase, request: DemonstrationRequest) =>
  fillDemonstration(database, request, 'rooted-examples', permissions);

/** How many rows each table holds. */
async function countRows({ past }: TestDatabase): Promise<Record<string, number>> {
  const tables = await past<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`);
  const counted = await past<{ name: string; rows: number }>(counts.join(' union all '));
  return Object.fromEntries(counted.map(({ name, rows }) => [name, rows]));
}

/** What is known of each pupil, by UPN: all but ids, hashes, salts and the clock. */
const FACTS: Record<string, string> = {
  names: 'select p.upn, n.given, n.family from people.name n join pupil p using (person_id)',
  families: `select p.upn, r.kind, n.given, r.parental_responsibility from people.relationship r join pupil p using (person_id)
    join people.name n on n.person_id = r.to_person_id`,
  marks: `select p.upn, md5(string_agg(w.week || w.marks, ',' order by w.week, w.marks)) from education.attendance_week w
    join pupil p using (person_id) group by 1`,
  suspensions: 'select p.upn, s.start_date, s.category from education.suspension s join pupil p using (person_id)',
  flags:
    'select p.upn, f.change, f.kind, f.hundredths, f.raised_on, f.reasons from identification.flag f join pupil p using (person_id)',
  answers: `select p.upn, c.answered_on, c.answer, c.spoken_to, c.why_away, c.supported_by, c.no_action_because, c.note
    from identification.conversation c join pupil p using (person_id)`,
  requests: `select p.upn, h.asked_on, h.what_for, h.status, h.advice from identification.help_request h
    join pupil p using (person_id)`,
  plans: `select p.upn, f.opened_on, f.next_review_on, f.reviews_held, f.closed_on, f.closing_reason, u.user_name
    from plans.family_plan f join plans.plan_person o on o.plan_id = f.id join pupil p using (person_id)
    join access.user_account u on u.id = f.lead_user_id where o.opened_for`,
  needs: 'select p.upn, n.name, n.wanted, n.framework_need, n.outcome from plans.need n join pupil p using (person_id)',
  actions: 'select a.what, a.owner_name, a.due_on, a.status, a.settled_on from plans.action a',
  support: `select p.upn, s.service_name, s.status, s.weeks, s.sent_on, s.answered_on, s.accepted_on, s.ended_on
    from directory.request r join directory.request_sent s on s.request_id = r.id join pupil p using (person_id)`,
  notes: 'select n.happened_on, n.text from plans.note n',
  work: 'select w.happened_on, w.came_of_it, w.how, w.text from plans.direct_work w',
  questions: 'select q.score, q.reasons, q.sure, q.answer from people.same_person_question q',
};

async function readFacts({ past }: TestDatabase): Promise<Record<string, string[]>> {
  const facts: Record<string, string[]> = {};
  for (const [name, query] of Object.entries(FACTS)) {
    const rows = await past(
      `with pupil as (select person_id, value as upn from people.identifier where kind = 'upn')
       select fact::text from (${query}) fact order by 1`,
    );
    facts[name] = rows.map(({ fact }) => String(fact));
  }
  return facts;
}

describe('the demonstration of one seed and day', () => {
  it('is the same every time, but for ids, hashes, salts and the clock', async () => {
    const told = async () => {
      const test = await openTestDatabase();
      await fill(test, { pupils: 120, seed: 5, today: TODAY });
      const found = { rows: await countRows(test), facts: await readFacts(test) };
      await test.close();
      return found;
    };
    const first = await told();
    expect(Object.values(first.facts).filter((rows) => rows.length === 0)).toEqual([]);
    expect(await told()).toEqual(first);
  }, 180_000);

  it('is another with another seed', async () => {
    const names = async (seed: number) => {
      const { children } = [...generateBorough({ pupils: 20, seed, today: TODAY }).districts()][0]!.families[0]!;
      return children.map(({ forename, surname }) => `${forename} ${surname}`);
    };
    expect(await names(5)).not.toEqual(await names(6));
  });
});

describe('a database that holds anything', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase();
    await fill(test, { pupils: 1, seed: 1, today: TODAY });
  });
  afterAll(() => test.close());

  it('is refused, and nothing in it changes', async () => {
    const before = await countRows(test);
    await expect(fill(test, NINE_HUNDRED)).rejects.toThrow(
      'This database is not empty. The demonstration fills only an empty one; nothing was changed.',
    );
    expect(await countRows(test)).toEqual(before);
  });
});

describe('a borough of 900 pupils', () => {
  const borough = generateBorough(NINE_HUNDRED);
  let test: TestDatabase;
  let stories: readonly Story[];
  beforeAll(async () => {
    test = await openTestDatabase();
    await fill(test, NINE_HUNDRED);
    stories = [...borough.districts()].flatMap((district) => district.stories);
  }, 120_000);
  afterAll(() => test.close());

  it('has all of them on roll, each with marks up to today', async () => {
    const [pupils] = await test.past(
      `select count(distinct e.person_id)::int as "onRoll", count(distinct w.person_id)::int as marked
         from education.enrolment e
         left join education.attendance_week w on w.enrolment_id = e.id and w.week = date_trunc('week', $1::date)
        where e.leaving_date is null`,
      [TODAY],
    );
    expect(pupils).toEqual({ onRoll: 900, marked: 900 });
  });

  it('takes nothing in that a school could not send', async () => {
    const [{ id: orgId, user }] = (await test.past(
      `select s.org_id as id, m.user_id as user from education.school s join access.membership m on m.org_id = s.org_id limit 1`,
    )) as [{ id: never; user: never }];
    const lead = { userId: user, orgId, reach: 'scoped', permissions: new Set<never>() } as const;
    const row = {
      upn: 'A999999999999',
      category: 'SUSP',
      reasons: ['PP'],
      startDate: '2026-11-16',
      startSession: 'AM',
      sessions: 2,
      endDate: null,
    };
    const sent = test.database.as(lead, (tx) => bringIn(tx, lead, 'suspensions', [row]));
    await expect(sent).rejects.toThrow("the demonstration's suspensions were refused");
  });

  it('has joined the records of pupils whose old school named the new one, and asks about others', async () => {
    const questions = await test.past(
      `select distinct sure, answer is not null as joined from people.same_person_question order by 1, 2`,
    );
    expect(questions).toEqual([
      { sure: false, joined: false },
      { sure: true, joined: false },
      { sure: true, joined: true },
    ]);
    const twice = await test.past(
      `select 1 from people.leaving l join people.same_person_question q on l.person_id in (q.kept_person_id, q.other_person_id)
         join people.involvement i on i.person_id in (q.kept_person_id, q.other_person_id) and i.person_id <> l.person_id
          and i.org_id = l.to_org_id and i.kind = 'enrolled' and i.until > now()
        where q.sure and q.answer is null`,
    );
    expect(twice).toEqual([]);
  });

  it('has a story at every stage, and every one of them is there as it is told', async () => {
    const plans = await test.past<{ said: string }>(
      `select distinct concat_ws(' ', i.value, f.opened_on, u.user_name, coalesce(f.closing_reason,
                case when f.next_review_on < $1 then 'overdue' else 'open' end)) as said
         from plans.family_plan f join plans.plan_person p on p.plan_id = f.id and p.opened_for
         join people.identifier i on i.person_id = p.person_id and i.kind = 'upn'
         join access.user_account u on u.id = f.lead_user_id where f.kind = 'taf' order by 1`,
      [TODAY],
    );
    const stands: Record<Story['stage'], string> = {
      conversation: '',
      agreed: '',
      'just-started': 'open',
      'in-review': 'open',
      'review-overdue': 'overdue',
      'nearly-closed': 'open',
      'closed-outcomes-met': 'outcomes-met',
      'closed-partly': 'outcomes-partly-met',
    };
    expect(new Set(stories.map(({ stage }) => stage))).toEqual(new Set(Object.keys(stands)));
    const told = stories
      .filter(({ openedOn }) => openedOn)
      .map(({ upn, openedOn, leadUserName, stage }) => `${upn} ${openedOn} ${leadUserName} ${stands[stage]}`);
    expect(plans.map(({ said }) => said)).toEqual(told.toSorted());
  });

  it('has Universal Plus plans of schools, with what they do differently, and a coordinator by name', async () => {
    const plans = await test.past<{ made: number }>(
      `select f.id, count(a.id)::int as made from plans.family_plan f join plans.plan_person p on p.plan_id = f.id and p.opened_for
         left join education.adjustment a on a.person_id = p.person_id where f.kind = 'universal-plus' and f.closed_on is null group by f.id`,
    );
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter(({ made }) => made === 0)).toEqual([]);
    expect(await test.past(`select 1 from plans.coordinator where until = 'infinity'`)).toHaveLength(1);
  });

  it('has families who have agreed to work together, and no plan yet', async () => {
    const [agreed] = await test.past(
      `select count(*)::int as without from people.agreement a
        where not exists (select 1 from plans.family_plan f where f.agreement_id = a.id)`,
    );
    expect(agreed).toEqual({ without: stories.filter(({ stage }) => stage === 'agreed').length });
  });

  it('has children on the Monday list of every school, some of them because attendance is falling', async () => {
    const lists = await test.past<{ falling: number }>(
      `select count(f.*) filter (where 'falling' = any (f.rules))::int as falling
         from education.school s left join identification.flag f on f.school_org_id = s.org_id and f.until = 'infinity'
          and f.change in ('new', 'worse') and f.raised_on = $1
          and not exists (select 1 from identification.conversation c where c.flag_id = f.id)
        group by s.org_id`,
      [TODAY],
    );
    expect(lists).toHaveLength(borough.schools.length);
    expect(lists.filter(({ falling }) => falling === 0)).toEqual([]);
  });

  it('has requests for help that wait, that were accepted, and that came to an end', async () => {
    const statuses = await test.past<{ status: string }>(
      'select distinct status from identification.help_request order by 1',
    );
    expect(statuses.map(({ status }) => status)).toEqual(expect.arrayContaining(['accepted', 'asked', 'ended']));
  });
});
