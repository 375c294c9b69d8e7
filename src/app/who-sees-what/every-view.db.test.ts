import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAST } from '#modules/access/testing/cast.ts';
import { type FilledBorough, type Member, openFilledBorough } from './testing/filled-borough.ts';

const MEMBERS = Object.keys(CAST) as Member[];

/** A view, its id, and the tables whose rows with that id its reader sees anyway. */
const SEEN_ANYWAY: Readonly<Record<string, { readonly id: string; readonly in: readonly string[] }>> = {
  'directory.requests_to_me': {
    id: 'request_id',
    in: ['(select request_id as id from directory.request_sent) sent'],
  },
  'people.my_grounds': { id: 'person_id', in: ['people.person'] },
  'people.standings': { id: 'fact', in: ['people.name', 'people.identifier'] },
};

/**
 * Policies choose by what these name, so they name whom the reader does not see, to leave them out, and plans of the reader's
 * own organisation or with somebody they hold, hidden or not: an id, and nothing else of them.
 */
const CHOSEN_BY = [
  'people.barred_to_me',
  'people.namings_that_tell',
  'people.only_sealed',
  'people.whereabouts_hidden_from_me',
  'plans.framed_for_me',
  'plans.kept_from_mine',
  'plans.my_open_plans',
  'plans.my_organisations_plans',
  'plans.my_plans',
  'plans.my_supervisions',
  'plans.not_held_in_full',
  'plans.work_hidden_from_me',
];
const OF_NOBODY = ['access.my_sensitivities'];
/** Read by other views alone. */
const READ_BY_NOBODY: Readonly<Record<string, string>> = {
  'directory.same_service': 'service_id',
  'people.hidden_beside_mine': 'hidden_person_id',
  'people.schools_that_tell_beside': 'org_id',
};

describe('every view that sees past the policies', () => {
  let borough: FilledBorough;

  beforeAll(async () => {
    borough = await openFilledBorough();
  });
  afterAll(() => borough.close());

  const idsIn = async (member: Member, relation: string, id: string): Promise<string[]> => {
    const { rows } = await borough.database.as(borough.cast[member], (tx) =>
      sql.raw<{ id: string }>(`select ${id} as id from ${relation}`).execute(tx),
    );
    return rows.map((row) => row.id);
  };

  it('is known here', async () => {
    const views = await borough.past<{ view: string }>(
      `select n.nspname || '.' || c.relname as view from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'v' and c.relowner = 'rooted_definer'::regrole`,
    );
    expect(views.map(({ view }) => view).toSorted()).toEqual(
      [...Object.keys(SEEN_ANYWAY), ...CHOSEN_BY, ...OF_NOBODY, ...Object.keys(READ_BY_NOBODY)].toSorted(),
    );
    for (const [view, id] of Object.entries(READ_BY_NOBODY))
      await expect(idsIn('lead', view, id)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(Object.entries(SEEN_ANYWAY))('%s gives ids that its reader sees anyway', async (view, { id, in: tables }) => {
    const told: Record<string, readonly string[]> = {};
    let asked = 0;
    for (const member of MEMBERS) {
      const given = await idsIn(member, view, id);
      const seen = new Set((await Promise.all(tables.map((table) => idsIn(member, table, 'id')))).flat());
      const more = given.filter((each) => !seen.has(each));
      if (more.length > 0) told[member] = more;
      asked += given.length;
    }
    expect(told).toEqual({});
    expect(asked).toBeGreaterThan(0);
  });
});
