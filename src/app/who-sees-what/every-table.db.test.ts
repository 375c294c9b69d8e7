import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAST } from '#modules/access/testing/cast.ts';
import { Sight } from '#modules/people/testing/sight.ts';
import type { Who } from '#platform/acting/acting.ts';
import { type Row, type Tables, nobody } from '#platform/testing/who-sees.ts';
import { ALLOWED_ROWS } from './testing/every-module.ts';
import { type FilledBorough, type Member, openFilledBorough } from './testing/filled-borough.ts';
import { readEverything } from './testing/read-everything.ts';

const NOT_ALLOWED = '42501';
const MEMBERS = Object.keys(CAST) as Member[];

describe('every table, read by a query that forgets to ask who is asking', () => {
  let borough: FilledBorough;
  let tables: Tables;
  let keys: ReadonlyMap<string, readonly string[]>;
  let now: number;

  beforeAll(async () => {
    borough = await openFilledBorough();
    tables = await readEverything(borough);
    keys = await primaryKeys(borough);
    const [clock] = await borough.past<{ now: Date }>('select now()');
    now = clock!.now.getTime();
  });
  afterAll(() => borough.close());

  const keyOf = (table: string, row: Row): string => JSON.stringify(keys.get(table)!.map((column) => row[column]));

  /** The keys of the rows that a bare select gives the actor; none where the table is closed to their role. */
  async function seenBy(actor: Who, table: string): Promise<string[]> {
    const columns = keys.get(table)!.map((column) => `'${column}', t.${column}`);
    const reading = borough.database.as(actor, (tx) =>
      sql.raw<{ row: Row }>(`select jsonb_build_object(${columns.join(', ')}) as row from ${table} t`).execute(tx),
    );
    const { rows } = await reading.catch((error: { code?: string }) => {
      if (error.code !== NOT_ALLOWED) throw error;
      return { rows: [] };
    });
    return rows.map(({ row }) => keyOf(table, row)).toSorted();
  }

  it('is spoken of in testing/who-sees.ts of its module, with rows to try it on', () => {
    expect([...tables.keys()].toSorted()).toEqual(Object.keys(ALLOWED_ROWS).toSorted());
    const untried = [...tables].flatMap(([table, rows]) => (rows.length === 0 ? [table] : []));
    expect(untried).toEqual(['access.session', 'access.sign_in_attempt', 'audit.seal']);
  });

  it.each(MEMBERS)('gives no row more and no row fewer than they may see: %s', async (member) => {
    const actor = borough.cast[member];
    const sight = new Sight(tables, actor, now);
    const wrong: Record<string, { more: string[]; fewer: string[] }> = {};
    for (const [table, rows] of tables) {
      const seen = await seenBy(actor, table);
      const allowed = rows.filter((row) => (ALLOWED_ROWS[table] ?? nobody)(sight, row)).map((row) => keyOf(table, row));
      const more = seen.filter((key) => !allowed.includes(key));
      const fewer = allowed.filter((key) => !seen.includes(key));
      if (more.length + fewer.length > 0) wrong[table] = { more, fewer };
    }
    expect(wrong).toEqual({});
  });

  it.each([
    ['visitor', ['access.area']],
    [
      'keeper',
      [
        'access.area',
        'access.cluster',
        'access.cluster_school',
        'access.membership',
        'access.organisation',
        'access.sharing',
        'access.user_account',
        'access.way_told',
        'audit.content',
        'audit.entry',
        'directory.dump',
        'directory.dump_part',
        'education.school',
        'jobs.job',
        'messages.bounce',
        'messages.message',
        'messages.outbox',
        'web.draft',
        'web.request_key',
      ],
    ],
    ['matcher', ['people.address', 'people.birth', 'people.identifier', 'people.name', 'people.person']],
  ] as const)('gives the machinery what it works with: %s', async (machinery, worksWith) => {
    const read: string[] = [];
    for (const table of tables.keys()) if ((await seenBy(machinery, table)).length > 0) read.push(table);
    expect(read).toEqual(worksWith);
  });

  it('gives nothing of whom only those inside know, to compare', async () => {
    const compared = await seenBy('matcher', 'people.person');
    const grounds = tables.get('people.involvement')!;
    const inside = grounds.filter(({ person_id: person }) =>
      grounds.every((each) => each['person_id'] !== person || each['sealed'] === true || each['confirmed_at'] === null),
    );
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.filter((row) => compared.includes(JSON.stringify([row['person_id']])))).toEqual([]);
  });

  it('is nothing about anybody to those who work with nobody, and something to those who do', () => {
    const seesSomebody = MEMBERS.filter((member) => {
      const sight = new Sight(tables, borough.cast[member], now);
      return tables.get('people.person')!.some((row) => ALLOWED_ROWS['people.person']!(sight, row));
    });
    expect(MEMBERS.filter((member) => !seesSomebody.includes(member))).toEqual([
      'manager',
      'administrator',
      'curator',
      'provider',
      'otherOfficer',
    ]);
  });
});

/** The columns that tell one row from another: the primary key, or all there are. */
async function primaryKeys({ past }: FilledBorough): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await past<{ name: string; columns: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relkind = 'r' and (i.indkey is null or a.attnum = any (i.indkey)) group by 1`,
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}
