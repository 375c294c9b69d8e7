import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import type { Actor } from '#kernel/actor.ts';
import { Sight } from '#modules/people/testing/sight.ts';
import { testedEngine } from '#platform/testing/test-database.ts';
import type { Row, Tables } from '#platform/testing/who-sees.ts';
import { ALLOWED_ROWS } from './testing/every-module.ts';
import { type FilledBorough, openFilledBorough } from './testing/filled-borough.ts';
import { readEverything } from './testing/read-everything.ts';

const NOT_ALLOWED = '42501';
const ROLES = ['rooted_visitor', 'rooted_scoped', 'rooted_area', 'rooted_keeper', 'rooted_matcher'];

/** What anybody writes for themselves: it is about nobody, and opens nothing. */
const ONES_OWN_WORK = [
  'access.way_told',
  'imports.run',
  'jobs.job',
  'lists.handling_note',
  'lists.saved_view',
  'people.agreement',
  'web.draft',
  'web.request_key',
];

/** As much as somebody could do who made a page run SQL of their own. */
describe('SQL as the application', () => {
  let borough: FilledBorough;
  let tables: Tables;
  let stranger: Actor;
  let sight: Sight;

  beforeAll(async () => {
    borough = await openFilledBorough();
    tables = await readEverything(borough);
    stranger = borough.cast.otherOfficer;
    sight = new Sight(tables, stranger, Date.now());
  });
  afterAll(() => borough.close());

  /** How many rows it touched, or the code it was refused with. All of it is undone. */
  async function attempt(who: Actor, statement: string): Promise<number | string> {
    try {
      return await borough.database.as(who, async (tx) => {
        const { rows, numAffectedRows } = await sql.raw(statement).execute(tx);
        throw new Undone(numAffectedRows === undefined ? rows.length : Number(numAffectedRows));
      });
    } catch (error) {
      return error instanceof Undone ? error.touched : ((error as { code?: string }).code ?? String(error));
    }
  }

  const literal = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

  const asRow = (table: string, row: Row): string =>
    `insert into ${table} select * from jsonb_populate_record(null::${table}, ${literal(row)})`;

  /** The same row under a name of its own. */
  const copied = (row: Row): Row => ({
    ...row,
    ...('id' in row ? { id: newId() } : {}),
    ...('url_id' in row ? { url_id: newUrlId() } : {}),
    ...('file' in row ? { file: String(row['file']).replace(/[0-9a-f]{32}$/, newId().replaceAll('-', '')) } : {}),
    ...('key' in row ? { key: newUrlId() } : {}),
    ...('form' in row ? { form: newUrlId() } : {}),
    ...('number' in row ? { number: 99 } : {}),
  });

  /** As the stranger's own: they did it, for their organisation. What it is about stays. */
  const taken = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(copied(row)).map(([column, value]) => {
        if (/(^|_)org_id$/.test(column)) return [column, stranger.orgId];
        return /^user_id$|[^n]_by$/.test(column) && value !== null ? [column, stranger.userId] : [column, value];
      }),
    );

  const withPrivilege = async (privilege: string): Promise<string[]> => {
    const rows = await borough.past<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
          and has_any_column_privilege('rooted_scoped', c.oid, '${privilege}') order by 1`,
    );
    return rows.map(({ name }) => name);
  };

  const hiddenRowOf = (table: string): Row | undefined =>
    tables.get(table)!.find((row) => !ALLOWED_ROWS[table]!(sight, row)) ?? tables.get(table)![0];

  it('adds nothing about anybody whom the actor does not hold, under whatever name', async () => {
    const added: string[] = [];
    for (const table of await withPrivilege('insert')) {
      const row = hiddenRowOf(table)!;
      if ((await attempt(stranger, asRow(table, copied(row)))) !== NOT_ALLOWED) added.push(`${table}, as it was`);
      const own = await attempt(stranger, asRow(table, taken(row)));
      if (own !== NOT_ALLOWED && !ONES_OWN_WORK.includes(table)) added.push(`${table}, as one’s own: ${own}`);
    }
    expect(added).toEqual([]);
  });

  it('changes and takes away nothing that is not the actor’s', async () => {
    const touched: Record<string, number | string> = {};
    const columns = await borough.past<{ name: string; column: string }>(
      `select n.nspname || '.' || c.relname as name, a.attname as column from pg_class c
         join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and not a.attisdropped
          and has_column_privilege('rooted_scoped', c.oid, a.attnum, 'update')`,
    );
    const isOwn = (table: string) => (row: Row) => ONES_OWN_WORK.includes(table) && ALLOWED_ROWS[table]!(sight, row);
    const keep = (table: string, what: string, count: number | string) => {
      const own = tables.get(table)!.filter(isOwn(table)).length;
      if (count !== NOT_ALLOWED && !(Number(count) <= own)) touched[`${what} ${table}`] = count;
    };
    for (const { name, column } of columns)
      keep(name, `update of ${column} in`, await attempt(stranger, `update ${name} set ${column} = ${column}`));
    for (const table of await withPrivilege('insert'))
      keep(table, 'delete from', await attempt(stranger, `delete from ${table}`));
    expect(touched).toEqual({});
  });

  it('moves no row to another person, and confirms, seals, joins or ends nothing', async () => {
    const changeable = await borough.past<{ found: string }>(
      `select r || ' may change ' || c.oid::regclass || '.' || a.attname as found
         from unnest($1::text[]) r, pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
        where (c.oid in (select name from people.guarded_table)
               or c.oid in ('people.person'::regclass, 'people.involvement'::regclass, 'people.agreement'::regclass))
          and (a.attname like '%person_id' or a.attname like '%org_id' or a.attname in ('sealed', 'confirmed_at',
               'merged_into', 'sensitivity', 'until', 'level', 'user_id', 'whole_family', 'withdrawn_on'))
          -- Another of the plan may take an action on: the policy while_to_do.
          and (c.oid, a.attname) <> ('plans.action'::regclass, 'owner_person_id')
          and has_column_privilege(r, c.oid, a.attnum, 'update')`,
      [ROLES],
    );
    expect(changeable).toEqual([]);
  });

  it('does not tell whoever works area-wide which school supplied somebody: that is where they are', async () => {
    for (const source of [
      'supplied_by from people.person',
      'source_org from people.name',
      'source_org from people.birth',
      'source_org from people.identifier',
    ])
      for (const member of ['frontDoor', 'dataOfficer'] as const)
        expect(await attempt(borough.cast[member], `select ${source}`), source).toBe(NOT_ALLOWED);
  });

  it('is given nothing by which it could count: no sequence, no statistics of a table about somebody', async () => {
    const sequences = await borough.past(
      `select r, c.relname from unnest($1::text[]) r, pg_class c
        where c.relkind = 'S' and has_sequence_privilege(r, c.oid, 'usage, select, update')`,
      [ROLES],
    );
    expect(sequences).toEqual([]);
    await borough.past('analyze people.name');
    expect(await attempt(stranger, `select 1 from pg_stats where schemaname = 'people' and tablename = 'name'`)).toBe(
      0,
    );
  });

  it.each([
    'set local role rooted_definer',
    'set local role rooted_backup',
    'set local role rooted_owner',
    'set local role postgres',
    `select set_config('role', 'rooted_definer', true)`,
    `select set_config('role', 'postgres', true)`,
    'alter table people.name disable row level security',
    'alter table people.name no force row level security',
    'drop policy barred on people.name',
    'create policy mine on people.name using (true)',
    'grant rooted_definer to rooted_login',
    'grant rooted_backup to rooted_login',
    'create temporary table involvement ()',
    'create function pg_temp.my_org() returns uuid language sql as $$ select null::uuid $$',
    'create function people.mine() returns int language sql as $$ select 1 $$',
    'create table public.involvement ()',
    'create view public.everybody as select 1',
    'create schema mine',
    'truncate people.name',
    `select pg_read_file('postgresql.conf')`,
    `select * from pg_authid`,
  ])('is refused: %s', async (statement) => {
    expect(await attempt(stranger, statement)).toBe(NOT_ALLOWED);
  });

  it
    .runIf(testedEngine === 'server')
    .each(['set session authorization postgres', 'set local session authorization rooted_owner'])(
    'is refused by a server: %s',
    async (statement) => {
      expect(await attempt(stranger, statement)).toBe(NOT_ALLOWED);
    },
  );

  it('sees nothing once it has given its role back', async () => {
    const seen = borough.database.as(stranger, async (tx) => {
      await sql`reset role`.execute(tx);
      return sql`select 1 from people.person`.execute(tx);
    });
    await expect(seen).rejects.toMatchObject({ code: NOT_ALLOWED });
  });

  it('is answered the same whatever it is looked for along', async () => {
    const victim = borough.pupils[0]!;
    const asked = `select people.i_hold('${victim.id}', 1) or exists (select 1 from people.search_held(null, '${victim.upn}', null, 0, 10)) as held`;
    for (const path of ['pg_temp, people, public', 'people, pg_catalog', 'public, access, people, pg_catalog']) {
      const { rows } = await borough.database.as(stranger, async (tx) => {
        await sql`select set_config('search_path', ${path}, true)`.execute(tx);
        return sql.raw<{ held: boolean }>(asked).execute(tx);
      });
      expect(rows).toEqual([{ held: false }]);
    }
  });

  it('is told nothing of hidden rows by an error that one of them would cause', async () => {
    const causes: Record<string, string> = {
      'people.name': 'family::int = 1',
      'people.identifier': 'value::int = 1',
      'people.address': 'lines::int = 1',
      'people.bar': `1 / (case when person_id is null then 1 else 0 end) = 1`,
      'people.involvement': `1 / (case when person_id is null then 1 else 0 end) = 1`,
      'people.separation': `1 / (case when reason is null then 1 else 0 end) = 1`,
      'plans.note': 'text::int = 1',
      'identification.conversation': 'note::int = 1',
      'education.attendance_week': 'marks::int = 1',
    };
    for (const [table, cause] of Object.entries(causes))
      expect([0, NOT_ALLOWED], table).toContain(await attempt(stranger, `select 1 from ${table} where ${cause}`));
  });

  it('gets no values in what an error says', async () => {
    const [other] = await borough.past<{ key: string }>('select key from web.request_key where user_id <> $1 limit 1', [
      stranger.userId,
    ]);
    const clash = borough.database.as(stranger, (tx) =>
      sql`insert into web.request_key values (${other!.key}, ${stranger.userId}, ${stranger.orgId}, '')`.execute(tx),
    );
    await expect(clash).rejects.toMatchObject({ code: '23505', detail: undefined });
  });

  it('holds up nobody else’s work by asking for it first', async () => {
    const { lead, otherLead } = borough.cast;
    const ask = (who: Actor) =>
      borough.database.as(who, (tx) =>
        sql`insert into jobs.job (id, name, payload, user_id, org_id, key, run_at)
              values (${newId()}, 'identification.flag-pupils', '{}', ${who.userId}, ${who.orgId}, ${lead.orgId}, now() + interval '10 years')
              on conflict do nothing`.execute(tx),
      );
    for (const who of [otherLead, lead, lead]) await ask(who);
    const waiting = await borough.past<{ org_id: string }>(
      'select org_id from jobs.job where key = $1 and attempts = 0 order by created_at',
      [lead.orgId],
    );
    expect(waiting.map(({ org_id }) => org_id)).toEqual([otherLead.orgId, lead.orgId]);
  });

  it('supplies a child of another school as one that nobody knows', async () => {
    const { otherLead, lead } = borough.cast;
    const pupil = (upn: string, id: Id<'person'>, place: number) => ({
      place,
      person_id: id,
      url_id: newUrlId(),
      current: true,
      upn,
      former_upns: [],
      given: 'A',
      middle: '',
      family: 'B',
      folded: 'a b',
      born: '2015-05-05',
      sex: null,
      address: null,
      postcode: null,
    });
    const supply = (pupils: unknown[]) =>
      borough.database.as(otherLead, async (tx) => {
        const { rows } = await sql<{ person_id: string; verdict: string; held: boolean }>`
          select * from people.supply_persons(${JSON.stringify(pupils)}, '[]', '[]', '[]', current_date)`.execute(tx);
        return rows;
      });
    const [known, unknown] = await supply([
      pupil(borough.pupils[3]!.upn, newId(), 0),
      pupil('A999400199999', newId(), 1),
    ]);
    expect([known!.verdict, known!.held]).toEqual([unknown!.verdict, unknown!.held]);
    expect(known!.person_id).not.toBe(borough.pupils[3]!.id);
    // Under the very id of a child of another school: refused, and nothing of theirs is touched.
    await expect(supply([pupil('B999400199999', borough.pupils[3]!.id, 0)])).rejects.toMatchObject({ code: '23505' });
    const grounds = await borough.past('select org_id from people.involvement where person_id = $1 and kind = $2', [
      borough.pupils[3]!.id,
      'enrolled',
    ]);
    expect(grounds).toEqual([{ org_id: lead.orgId }]);
  });
});

/** Thrown to undo what an attempt did. */
class Undone extends Error {
  readonly touched: number;
  constructor(touched: number) {
    super('undone');
    this.touched = touched;
  }
}
