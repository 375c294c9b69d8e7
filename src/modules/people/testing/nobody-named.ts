import { type Baits, same } from '#platform/testing/baits.ts';

/** What is said of persons, and ids of what is made: good, if only those whom it is about were one's own. */
export const NOBODY_NAMED: Baits = {
  new_person_id: same('gen_random_uuid()'),
  new_url_id: same(`'x'`),
  new_family_id: same('gen_random_uuid()'),
  'people.change_name.kind': same(`'legal'`),
  'people.relate.kind': same(`'mother'`),
  given: same(`'Eve'`),
  middle: same(`''`),
  family_name: same(`'Fake'`),
  folded: same(`'eve fake'`),
  sex: same(`'F'`),
  due_on: same('current_date'),
  died_on: same('current_date'),
  ended_on: same('current_date'),
  from_date: same('current_date'),
  parental_responsibility: same('true'),
  takes_part: same('true'),
  lines: same(`'1 Fake Row'`),
  postcode: same(`'ZZ99 3WZ'`),
  lives: same(`'all-the-time'`),
  instead: same('true'),
  why: same(`'x'`),
  confirms: same('true'),
};
