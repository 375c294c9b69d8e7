import { newId } from '#kernel/id.ts';
import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import { CANARY } from '#platform/testing/canary.ts';
import { type Sight, sensitive, whereabouts } from '#modules/people/testing/sight.ts';
import { id, ids, same } from '#platform/testing/baits.ts';
import { type WhoSees, everybody } from '#platform/testing/who-sees.ts';

/** Three of each; the others are general. */
const arrangeSensitivities = async ({ past }: FilledBorough): Promise<void> =>
  void (await past(
    `update education.suspension s set sensitivity = (array['health', 'domestic-abuse', 'police'])[1 + o.place % 3]
       from (select id, row_number() over (order by id) as place from education.suspension) o
      where o.id = s.id and o.place <= 9`,
  ));

/** One for each enrolment: what a school does tells where the child is. */
const arrangeAdjustments = async ({ past }: FilledBorough): Promise<void> =>
  void (await past(
    `insert into education.adjustment (id, url_id, person_id, school_org_id, kind, what, recorded_by)
     select gen_random_uuid(), e.id::text, e.person_id, e.school_org_id, 'adult', $1, (select min(id::text)::uuid from access.user_account)
       from education.enrolment e`,
    [CANARY.text],
  ));

export const educationWhoSees: WhoSees<Sight, FilledBorough> = {
  lists: [
    'education.attendance_code',
    'education.suspension_category',
    'education.suspension_limit',
    'education.suspension_reason',
  ],
  tables: {
    'education.adjustment': whereabouts(3),
    'education.attendance_week': whereabouts(2),
    'education.closure': everybody,
    'education.enrolment': whereabouts(2),
    'education.school': everybody,
    'education.suspension': sensitive(whereabouts(2)),
    'education.term': everybody,
  },
  addresses: async ({ find, pupils }) => ({
    adjustment: await find('select url_id as found from education.adjustment where person_id = $1', pupils[0]!.id),
  }),
  arrange: [arrangeSensitivities, arrangeAdjustments],
  baits: async ({ find, pupils }) => ({
    enrolment_ids: ids(await find('select id as found from education.enrolment where person_id = $1', pupils[0]!.id)),
    ids: ids(newId()),
    run_id: id(newId()),
    categories: same(`array['SUSP']`),
    destinations: same('array[null]'),
    end_dates: same('array[null::date]'),
    entry_dates: same('array[current_date]'),
    leaving_dates: same('array[null::date]'),
    marks: same(`'----------'`),
    mondays: same(`array[date '2026-11-16']`),
    of_enrolment: same('array[1]'),
    of_monday: same('array[1]'),
    reasons: same(`array['PP']`),
    sessions: same('array[2]'),
    skip: same('0'),
    start_dates: same('array[current_date]'),
    start_sessions: same(`array['AM']`),
    statuses: same(`array['C']`),
    year_groups: same(`array['3']`),
  }),
};
