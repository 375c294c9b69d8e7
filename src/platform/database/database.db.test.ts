import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type Id, newId } from '#kernel/id.ts';
import { type TestDatabase, openTestDatabase, testedEngine } from '../testing/test-database.ts';

const NOT_ALLOWED = { code: '42501' };

/** The register of tables, and lists of the area: they name nobody. */
const ABOUT_NOBODY = [
  'people.guarded_table',
  'people.agreement_clock',
  'people.agreement_purpose',
  'people.data_protection_basis',
  'people.fact_kind',
];

const somebody = (): Actor => ({
  userId: newId<'user'>(),
  orgId: newId() as Id<'organisation'>,
  reach: 'scoped',
  permissions: new Set(),
});

describe(`the database (${testedEngine})`, () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  const everyTable = async () => {
    const rows = await test.past<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('people', 'access', 'audit', 'jobs', 'web', 'education', 'plans', 'identification') order by 1`,
    );
    return rows.map(({ name }) => name);
  };

  it('refuses a query that runs as nobody', async () => {
    for (const table of await everyTable()) {
      const asked = test.database.transaction(async (open) => {
        // The transaction has not said whom it runs as: the handle is made by a role that is then given back.
        const tx = await open.as('visitor');
        await sql`select set_config('role', 'none', true)`.execute(tx);
        return sql.raw(`select * from ${table}`).execute(tx);
      });
      await expect(asked, table).rejects.toMatchObject(NOT_ALLOWED);
    }
  });

  it('gives nothing about anybody to an actor without a ground, whatever is asked', async () => {
    const asked = (await everyTable()).filter((name) => name.startsWith('people.') && !ABOUT_NOBODY.includes(name));
    const seen: [string, number][] = [];
    for (const table of asked) {
      const rows = await test.database
        .as(somebody(), (tx) => sql.raw(`select * from ${table} limit 5`).execute(tx))
        .then((result) => result.rows.length)
        .catch((error: { code?: string }) => (error.code === '42501' ? 0 : -1));
      seen.push([table, rows]);
    }
    expect(seen).toEqual(asked.map((table) => [table, 0]));
  });

  it('forgets whom it ran as when the transaction ends, well or badly', async () => {
    const who = somebody();
    const whoNow = () =>
      test.database.as('keeper', async (tx) => {
        const { rows } = await sql<{
          org: string | null;
        }>`select nullif(current_setting('rooted.org_id', true), '') as org`.execute(tx);
        return rows[0]!.org;
      });
    await test.database.as(who, (tx) => sql`select 1 as one`.execute(tx));
    expect(await whoNow()).toBeNull();
    await test.database.as(who, (tx) => sql`select 1 / 0`.execute(tx)).catch(() => {});
    expect(await whoNow()).toBeNull();
  });

  it('keeps all of a transaction or none', async () => {
    const key = newId();
    const failing = test.database.as('keeper', async (tx) => {
      await sql`insert into jobs.job (id, name, payload) values (${key}, 'test.undone', '{}')`.execute(tx);
      throw new Error('after the insert');
    });
    await expect(failing).rejects.toThrow('after the insert');
    expect(await test.past('select 1 from jobs.job where id = $1', [key])).toEqual([]);
  });

  it('answers deep expressions and deep JSON rightly, or refuses them, and stays sound', async () => {
    const run = (statement: string) =>
      test.database
        .as('keeper', (tx) => sql.raw<{ n: number }>(statement).execute(tx))
        .then(
          ({ rows }) => rows[0]?.n,
          (error: { code?: string }) => error.code,
        );
    for (const depth of [400, 5_000, 20_000]) {
      const sum = `select ${'('.repeat(depth)}1${' + 0)'.repeat(depth)}::int as n`;
      expect(['54001', '42601', 1]).toContain(await run(sum));
      const json = `select length('${'['.repeat(depth)}${']'.repeat(depth)}'::jsonb::text) as n`;
      expect(['54001', depth * 2]).toContain(await run(json));
      expect(await run('select 7::int as n')).toBe(7);
    }
  });

  it('gives counts as numbers, days as text and moments as dates', async () => {
    const { rows } = await test.database.as('keeper', (tx) =>
      sql`select count(*) as many, date '2026-03-29' as day, timestamptz '2026-03-29 00:30Z' as moment, array[date '2026-01-01'] as days`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([
      { many: 1, day: '2026-03-29', moment: new Date('2026-03-29T00:30:00Z'), days: ['2026-01-01'] },
    ]);
  });

  it('is reached by a login that may be handed to anybody: it can create nothing', async () => {
    for (const statement of ['create table access.mine ()', 'create schema mine', 'create temporary table mine ()']) {
      await expect(
        test.database.as('keeper', (tx) => sql.raw(statement).execute(tx)),
        statement,
      ).rejects.toMatchObject(NOT_ALLOWED);
    }
  });
});
