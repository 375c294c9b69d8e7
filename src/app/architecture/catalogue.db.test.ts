import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, openTestDatabase } from '#platform/testing/test-database.ts';
import { CATALOGUE_RULES, brokenRules } from './catalogue.ts';

/** One violation of each rule: how it is planted, how it is taken out again, and how it must be called. */
const PLANTED: Record<keyof typeof CATALOGUE_RULES, { plant: string; takeOut: string; found: string }> = {
  'every table about somebody has forced row security': {
    plant: 'create table people.planted (note text)',
    takeOut: 'drop table people.planted',
    found: 'people.planted',
  },
  'every table with a person_id is guarded': {
    plant: 'create table people.planted (person_id uuid)',
    takeOut: 'drop table people.planted',
    found: 'people.planted',
  },
  'what has no row security points at nobody': {
    plant:
      'create table education.planted (person_id uuid, constraint of_somebody foreign key (person_id) references people.person (id))',
    takeOut: 'drop table education.planted',
    found: 'education.planted of_somebody',
  },
  'every column that points at a person is known to joining, subject access and retention': {
    plant: 'create table people.planted (child_id uuid references people.person (id))',
    takeOut: 'drop table people.planted',
    found: 'people.planted.child_id',
  },
  'every table with row security has a policy': {
    plant: 'create table people.planted (note text); alter table people.planted enable row level security',
    takeOut: 'drop table people.planted',
    found: 'people.planted',
  },
  'every view asks as its reader, or is handed over behind a barrier': {
    plant: 'create view people.planted as select 1 as one',
    takeOut: 'drop view people.planted',
    found: 'people.planted',
  },
  'no view that sees past the policies says more than ids and levels': {
    plant: `create view people.planted as select 'Zoë' as name; call acting.give_view_to_definer('people.planted', 'rooted_scoped')`,
    takeOut: 'drop view people.planted',
    found: 'people.planted.name',
  },
  'no materialised view': {
    plant: 'create materialized view people.planted as select 1 as one',
    takeOut: 'drop materialized view people.planted',
    found: 'people.planted',
  },
  'no partition is reached past its parent': {
    plant: `create table people.planted (day date) partition by range (day);
      create table people.planted_1 partition of people.planted for values from ('2026-01-01') to ('2027-01-01');
      grant select on people.planted_1 to rooted_scoped`,
    takeOut: 'drop table people.planted',
    found: 'people.planted_1',
  },
  'no delete reaches into another module': {
    plant:
      'create table access.planted (person_id uuid, constraint reaches foreign key (person_id) references people.person (id) on delete cascade)',
    takeOut: 'drop table access.planted',
    found: 'access.planted reaches',
  },
  'a definer function has a fixed search path, is not immutable, and belongs to the definer role': {
    plant: `create function people.planted() returns int language sql security definer as 'select 1'`,
    takeOut: 'drop function people.planted()',
    found: 'people.planted()',
  },
  'no function of ours is everybody’s': {
    plant: `create function people.planted() returns int language sql as 'select 1'; grant execute on function people.planted() to public`,
    takeOut: 'drop function people.planted()',
    found: 'people.planted()',
  },
  'what may be written is checked': {
    plant: 'create policy planted on people.bar for all to rooted_area using (true)',
    takeOut: 'drop policy planted on people.bar',
    found: 'people.bar planted',
  },
  'nobody may truncate, refer to a table or put a trigger on it': {
    plant: 'grant truncate on people.bar to rooted_area',
    takeOut: 'revoke truncate on people.bar from rooted_area',
    found: 'people.bar to rooted_area',
  },
  'nobody may make temporary tables': {
    plant: `do $$ begin execute format('grant temporary on database %I to rooted_login', current_database()); end $$`,
    takeOut: `do $$ begin execute format('revoke temporary on database %I from rooted_login', current_database()); end $$`,
    found: 'rooted_login',
  },
  'no role of ours passes row security by': {
    plant: 'create role rooted_planted bypassrls noinherit',
    takeOut: 'drop role rooted_planted',
    found: 'rooted_planted',
  },
  'the login may do nothing itself': {
    plant: 'grant select on people.bar to rooted_login',
    takeOut: 'revoke select on people.bar from rooted_login',
    found: 'people.bar',
  },
};

describe('the catalogue of the migrated database', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  it('breaks no rule', async () => {
    expect(await brokenRules((sql) => test.past(sql))).toEqual({});
  });

  it.each(Object.entries(PLANTED))('would be caught: %s', async (rule, { plant, takeOut, found }) => {
    await test.past(plant);
    try {
      expect((await brokenRules((sql) => test.past(sql)))[rule]).toContain(found);
    } finally {
      await test.past(takeOut);
    }
  });

  it('has a planted violation for each rule', () => {
    expect(Object.keys(PLANTED).toSorted()).toEqual(Object.keys(CATALOGUE_RULES).toSorted());
  });
});
