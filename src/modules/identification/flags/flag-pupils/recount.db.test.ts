import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, getLocalDate } from '#kernel/local-date.ts';
import { type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { type ArrangedPupil, aPupilRow, aSchool, pupilsOf } from '#modules/education/testing/education-examples.ts';
import type { Week } from '../../attendance-first/day-tally.rules.ts';
import { weeksOf } from '../../testing/attendance-examples.ts';
import { type StoredWeeks, storeExampleCalendar, storeWeeks } from '../../testing/identification-examples.ts';
import { flagSchool } from './flag-school.ts';

const FIRST_MONDAY = '2025-04-21';
const LAST_DAY = '2025-12-12';
const TODAY = getLocalDate('2025-12-15');
const PUPILS = 320;

/** The rules written a second time, session by session, from the marks as they are stored. */
const RECOUNT = `
  with day as (
    select d::date as day from generate_series('2025-04-01'::date, $2::date, '1 day') d
     where extract(isodow from d) < 6
       and exists (select 1 from education.term t where d between t.first_day and t.last_day)
       and not exists (select 1 from education.closure c where d between c.first_day and c.last_day)
  ), week as (
    select monday, row_number() over (order by monday desc) as ago
      from (select distinct date_trunc('week', day)::date as monday from day) mondays
  ), session as (
    select w.person_id, w.week + n / 2 as day, not c.attended as missed
      from education.attendance_week w
      cross join generate_series(0, 9) n
      join education.attendance_code c on c.char = substr(w.marks, n + 1, 1) and c.valid_from <= w.week + n / 2
           and coalesce(c.valid_to, 'infinity') >= w.week + n / 2
     where w.known_to = 'infinity' and c.possible and w.week + n / 2 <= $2
  ), counted as (
    select e.person_id,
           count(*) filter (where s.day >= '2025-09-01') as year,
           count(*) filter (where s.day >= '2025-09-01' and s.missed) as year_missed,
           count(*) filter (where s.day >= r.monday) as recent,
           count(*) filter (where s.day >= r.monday and s.missed) as recent_missed,
           count(*) filter (where s.day >= b.monday and s.day < r.monday) as earlier,
           count(*) filter (where s.day >= b.monday and s.day < r.monday and s.missed) as earlier_missed
      from education.enrolment e
      join week r on r.ago = 4
      join week b on b.ago = 16
      left join session s on s.person_id = e.person_id
     where e.school_org_id = $1 and (e.leaving_date is null or e.leaving_date > $2)
     group by e.person_id
  )
  select person_id as person, rules from (
    select person_id, array_remove(array[
        case when year >= 20 and year_missed * 2 >= year then 'severe' end,
        case when year >= 20 and year_missed * 10 >= year then 'persistent' end,
        case when recent >= 20 and earlier >= 40
              and (recent_missed * earlier - earlier_missed * recent) * 10 >= recent * earlier then 'falling' end], null) as rules
      from counted) judged
   where rules <> '{}' order by person_id`;

describe('flags', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openTestSite([]);
    await storeExampleCalendar(site);
  });
  afterAll(() => site.close());

  it('are what a naive recount over the stored marks finds', async () => {
    const school = await aSchool(site, 'Northfield School');
    const elsewhere = await aSchool(site, 'Southfield School');
    const lead = await site.signIn('school-lead', school);
    const otherLead = await site.signIn('school-lead', elsewhere);
    const pupils = await pupilsOf(site, lead, rows(0));
    const before = await pupilsOf(site, otherLead, rows(PUPILS));
    await storeWeeks(site, [...pupils.map(weeksHere), ...before.flatMap((old, n) => weeksBefore(old, pupils[n]!, n))]);

    const run = await site.database.as(lead.actor, (tx) => flagSchool(tx, school.id, TODAY));

    const flagged = await site.past<Found>(
      `select person_id as person, rules from identification.flag where until = 'infinity' order by person_id`,
    );
    const recounted = await site.past<Found>(RECOUNT, [school.id, LAST_DAY]);
    expect(flagged).toEqual(recounted);
    expect(run).toMatchObject({ asAt: LAST_DAY, pupils: 307, flagged: recounted.length });
    const rulesFound = new Set(recounted.map(({ rules }) => rules.join('+')));
    expect([...rulesFound].toSorted()).toEqual([
      'falling',
      'persistent',
      'persistent+falling',
      'severe+persistent',
      'severe+persistent+falling',
    ]);
  });
});

type Found = { person: string; rules: string[] };

/** One in 25 has left. */
const rows = (from: number) =>
  Array.from({ length: PUPILS }, (_, n) =>
    aPupilRow(from + n, { leavingDate: n % 25 === 0 ? getLocalDate('2025-11-28') : null }),
  );

const PRESENT = ['/', '/', '/', '\\', 'L', 'P', 'B'];
const ABSENT = ['I', 'I', 'M', 'O', 'G', 'd', 'E', 'U', 'C'];
const SHARE_AWAY = [0, 3, 7, 9, 10, 11, 14, 20, 35, 50, 53, 60];

/** A number from 0 to 99 for a pupil and a session: always the same, and in no order. */
function drawn(pupil: number, session: number): number {
  const mixed = Math.imul(Math.imul(pupil + 1, 0x9e3779b1) ^ Math.imul(session + 7, 0x85ebca6b), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % 100;
}

/** Some are away much more of late, some have nothing recorded for a while, some were not here at first. */
function weeksHere(pupil: ArrangedPupil, n: number): StoredWeeks {
  const share = SHARE_AWAY[n % SHARE_AWAY.length]!;
  const weeks = weeksOf(FIRST_MONDAY, LAST_DAY).map(({ monday, marks }, w): Week => {
    const late = n % 5 === 0 && monday >= '2025-11-17' ? 12 : 0;
    const isUnknown = n % 11 === 4 && w % 3 === 0;
    const redrawn = [...marks].map((mark, at) =>
      mark === '#' || mark === '-' ? mark : markOf(n, w * 10 + at, share + late),
    );
    return { monday, marks: isUnknown ? '----------' : redrawn.join('') };
  });
  const joined = n % 10 === 3 ? '2025-11-24' : n % 10 === 7 ? '2025-10-20' : FIRST_MONDAY;
  return { ...pupil, weeks: weeks.filter(({ monday }) => monday >= joined) };
}

function markOf(pupil: number, session: number, share: number): string {
  const number = drawn(pupil, session);
  if (drawn(session, pupil) < 4) return number < 50 ? 'X' : '1';
  return number < share ? ABSENT[(pupil + session) % ABSENT.length]! : PRESENT[(pupil * 3 + session) % PRESENT.length]!;
}

/** One in ten came from the other school in October; in their first week here they were due there on the Monday. */
function weeksBefore(old: ArrangedPupil, now: ArrangedPupil, n: number): StoredWeeks[] {
  if (n % 10 !== 7) return [];
  const weeks = weeksOf(FIRST_MONDAY, addDays(getLocalDate('2025-10-20'), 0)).map(({ monday, marks }) => ({
    monday,
    marks: marks.replaceAll('\\', n % 20 === 7 ? 'I' : '\\'),
  }));
  return [{ personId: now.personId, enrolmentId: old.enrolmentId, weeks }];
}
