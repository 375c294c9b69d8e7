import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Who } from '#platform/acting/acting.ts';
import type { Bait } from '#platform/testing/baits.ts';
import { type FindBait, type Given, baitsAbout } from './testing/baits-about.ts';
import { type FilledBorough, openFilledBorough } from './testing/filled-borough.ts';
import { readEverything } from './testing/read-everything.ts';

/** A function that sees past the policies, with the names and types of what it is given. */
type Definer = Given & { readonly roles: readonly string[] };

/** Policies ask it, so anybody may: ids of whom or what to leave out, or to show, and nothing else of them. */
const isAskedByPolicies = ({ names, types }: Definer): boolean => names.length + types.length === 0;
const isId = (row: unknown): boolean => /^[0-9a-f-]{36}$/.test(String(row));

/** They do to the caller, or say of the caller, and of nobody else. */
const OF_ONESELF = [
  'access.ask_for_recovery_codes',
  'access.begin_second_step',
  'access.change_my_password',
  'access.count_attempts',
  'access.end_my_other_sessions',
  'access.end_my_session',
  'access.forget_attempts',
  'access.keep_recovery_codes',
  'access.my_password',
  'access.my_sessions',
  'access.prove_second_step',
  'access.second_step_in_hand',
  'access.take_recovery_code',
  'access.take_step',
  'access.turn_off_second_step',
];
/**
 * Tried in tests of their own: what one says is one's own record (supply), the audit, which is only added to, and the flags'
 * reading of one's own pupils, the barred ones too: ids and marks, for a school's lead, whom no page of it shows them; and what
 * any practitioner says of a service that everybody reads, and is told of what it answered, without anybody.
 */
const ELSEWHERE = [
  'people.supply_persons',
  'audit.record',
  'directory.last_few',
  'directory.say_available',
  'education.weeks_of_my_pupils',
  'identification.standings_of_my_pupils',
];

describe('every function that sees past the policies', () => {
  let borough: FilledBorough;
  let definers: readonly Definer[];
  let baitFor: FindBait;

  beforeAll(async () => {
    borough = await openFilledBorough();
    definers = await listDefiners(borough);
    baitFor = await baitsAbout(borough);
    await borough.past(`insert into people.bar (person_id, user_id, reason) select id, $1, 'x' from people.person`, [
      borough.cast.frontDoor.userId,
    ]);
  });
  afterAll(() => borough.close());

  type Answer = { readonly code?: string | undefined; readonly rows: readonly unknown[]; readonly wrote: boolean };

  async function call(who: Who, { name, types }: Definer, values: readonly string[]): Promise<Answer> {
    const given = values.map((value, i) => `${value}::${types[i]}`).join(', ');
    try {
      return await borough.database.as(who, async (tx) => {
        const { rows } = await sql
          .raw<{ row: unknown }>(`select to_jsonb(f) as row from ${name}(${given}) f`)
          .execute(tx);
        const after = await sql<{ wrote: boolean }>`
          select pg_current_xact_id_if_assigned() is not null as wrote`.execute(tx);
        return { rows: rows.map(({ row }) => row), wrote: after.rows[0]!.wrote };
      });
    } catch (error) {
      return { code: (error as { code?: string }).code ?? String(error), rows: [], wrote: false };
    }
  }

  const isNothing = (value: unknown): boolean =>
    value === null ||
    value === false ||
    value === 0 ||
    value === '' ||
    (typeof value === 'object' && Object.values(value).every(isNothing));

  const inReachOf = (role: string, besides: readonly string[]) =>
    definers.filter(({ name, roles }) => roles.includes(role) && !besides.includes(name));

  it('is known by what it is given: testing/who-sees.ts of its module says what a hostile caller would give it', () => {
    const unknown = [...inReachOf('rooted_scoped', ELSEWHERE), ...inReachOf('rooted_area', ELSEWHERE)]
      .filter(({ name }) => !OF_ONESELF.includes(name))
      .flatMap((definer) =>
        definer.names.flatMap((name) => (baitFor(definer, name) ? [] : [`${definer.name}.${name}`])),
      );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it.each([
    ['otherOfficer', 'rooted_scoped'],
    ['otherLead', 'rooted_scoped'],
    ['frontDoor', 'rooted_area'],
  ] as const)('opens, tells and changes nothing for somebody who works with none of them: %s', async (member, role) => {
    const who = borough.cast[member];
    const before = await snapshot();
    const wrong: Record<string, unknown> = {};
    for (const definer of inReachOf(role, [...OF_ONESELF, ...ELSEWHERE])) {
      const side = (which: keyof Bait) => definer.names.map((name) => baitFor(definer, name)![which]);
      const hidden = await call(who, definer, side('hidden'));
      const missing = await call(who, definer, side('missing'));
      const empty = definer.types.map((type) => (type.endsWith('[]') ? `'{}'` : 'null'));
      const many = side('hidden').map((value, i) =>
        definer.types[i]!.endsWith('[]')
          ? `(select array_agg(v) from unnest(${value}::${definer.types[i]}) v, generate_series(1, 3000))`
          : value,
      );
      const answers = { hidden, missing, empty: await call(who, definer, empty), many: await call(who, definer, many) };
      if (hidden.code !== missing.code || JSON.stringify(hidden.rows) !== JSON.stringify(missing.rows))
        wrong[`${definer.name} tells hidden from missing`] = answers;
      const told = Object.values(answers).flatMap(({ rows }) => rows.filter((row) => !isNothing(row)));
      if (told.length > 0 && !(isAskedByPolicies(definer) && told.flat().every(isId)))
        wrong[`${definer.name} tells`] = told;
    }
    expect(wrong).toEqual({});
    expect(changedSince(before, await snapshot())).toEqual(member === 'otherLead' ? ['identification.flag_run'] : []);
  });

  it('gives the machinery no way in: no session elsewhere, no second first user, no ground', async () => {
    const { professional, lead } = borough.cast;
    const before = await snapshot();
    const [plan] = await borough.past<{ kept: string; other: string }>(
      'select kept_person_id as kept, other_person_id as other from people.same_person_question where answer is null limit 1',
    );
    const pair = `array['${plan!.kept}']::uuid[], array['${plan!.other}']::uuid[]`;
    const calls: readonly (readonly [Who, string])[] = [
      [
        'visitor',
        `access.begin_session('\\x01', '${professional.userId}', '${lead.orgId}', '\\x02', interval '1 hour')`,
      ],
      ['visitor', `access.find_session('\\x01', interval '1 hour')`],
      ['visitor', `access.find_credentials('nobody@example.org')`],
      ['visitor', `access.end_session('\\x01')`],
      ['visitor', `access.second_step_in_hand('\\x01')`],
      ['visitor', `access.take_step('\\x01', 99999999)`],
      ['visitor', `access.take_recovery_code('\\x01', '\\x00')`],
      ['visitor', `access.make_session_whole('\\x01', '\\x02', '\\x03', interval '1 hour')`],
      ['keeper', `access.begin_installation('Elsewhere', gen_random_uuid(), 'x', 'x')`],
      ['keeper', `access.roles_of('${professional.userId}', '${lead.orgId}')`],
      [
        'keeper',
        `access.add_user_from_server(gen_random_uuid(), 'x', 'LEAD@nettlefield.example', 'x', 'x', gen_random_uuid(), '${lead.orgId}', 'manager')`,
      ],
      [
        'matcher',
        `people.ask_same_person('{}', array[gen_random_uuid()], array['x'], ${pair}, array[true], array[99], '[["x"]]')`,
      ],
    ];
    for (const [who, statement] of calls) {
      const { rows } = await borough.database.as(who, (tx) =>
        sql.raw<{ row: unknown }>(`select to_jsonb(f) as row from ${statement} f`).execute(tx),
      );
      expect(rows.map(({ row }) => row).every(isNothing), statement).toBe(true);
    }
    expect(changedSince(before, await snapshot())).toEqual([]);
  });

  async function snapshot(): Promise<ReadonlyMap<string, string>> {
    const tables = await readEverything(borough);
    return new Map(
      [...tables].map(([table, rows]) => [
        table,
        rows
          .map((row) => JSON.stringify(row))
          .toSorted()
          .join('\n'),
      ]),
    );
  }

  const changedSince = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
    [...before.keys()].filter((table) => before.get(table) !== after.get(table));
});

async function listDefiners({ past }: FilledBorough): Promise<Definer[]> {
  return past<Definer>(
    `select n.nspname || '.' || p.proname as name,
            array(select r.rolname::text from pg_roles r where r.rolname in
              ('rooted_visitor', 'rooted_scoped', 'rooted_area', 'rooted_keeper', 'rooted_matcher')
              and has_function_privilege(r.oid, p.oid, 'execute')) as roles,
            coalesce(p.proargnames[1:p.pronargs]::text[], '{}') as names,
            array(select format_type(t, null) from unnest(p.proargtypes) with ordinality a (t, n) order by n) as types
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
}
