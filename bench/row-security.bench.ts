import { deepStrictEqual } from 'node:assert/strict';
import { sql } from 'kysely';
import pg from 'pg';
import { ACT_AS } from '#platform/acting/acting.ts';
import type { BenchSite } from './bench-site.ts';
import { type Measured, inTurn, noSlowerThan } from './measure.ts';

/** `of` is the person or the plan asked about; nobody in particular for a count. */
type Question = {
  readonly name: string;
  readonly goal?: number;
  readonly of: readonly string[];
  readonly select: string;
  readonly alias: string;
  /** The level of a ground that the table asks for. */
  readonly level: number;
  readonly rest: string;
  /** What else the table's policies ask, by hand. */
  readonly and?: string;
  readonly times: number;
};

/**
 * What the policies cost: a school's lead asks as the application would, and a superuser, whom no policy binds, asks for
 * the same rows with the rules written into the statement. Both over one prepared connection, in a transaction.
 */
export async function benchRowSecurity(site: BenchSite): Promise<Measured[]> {
  const lead = await site.leadOf(site.borough.schools[0]!.key);
  const asLead = new pg.Client(site.settings['DATABASE_URL']!);
  await asLead.connect();
  const byHand = await site.connectAsSuperuser();
  try {
    for (const client of [asLead, byHand]) await planAsTheApplication(site, client);
    await asLead.query('begin');
    await asLead.query(ACT_AS, ['rooted_scoped', lead.userId, lead.orgId]);
    await byHand.query('begin');
    const measured: Measured[] = [];
    for (const question of await questionsAbout(site, lead.orgId)) {
      measured.push(await ask(question, asLead, byHand, [lead.orgId, lead.userId]));
    }
    return measured;
  } finally {
    await Promise.all([asLead.end(), byHand.end()]); // and with them their transactions
  }
}

/** Both plan with what the application's connections are set to. */
async function planAsTheApplication({ database }: BenchSite, client: pg.Client): Promise<void> {
  const { rows } = await database.as('keeper', (tx) =>
    sql<{ name: string; setting: string }>`
      select name, setting from pg_settings where name in ('jit', 'random_page_cost')`.execute(tx),
  );
  for (const { name, setting } of rows) await client.query('select set_config($1, $2, false)', [name, setting]);
}

async function questionsAbout({ superuser }: BenchSite, school: string): Promise<Question[]> {
  const { rows } = await superuser.query<{ id: string }>(
    'select person_id as id from education.enrolment where school_org_id = $1 and leaving_date is null limit 100',
    [school],
  );
  const pupils = rows.map(({ id }) => id);
  return [
    {
      name: 'one record (a name)',
      goal: 1.3,
      of: pupils,
      select: 'select n.id, n.kind, n.given, n.family from people.name n where n.person_id = $1',
      alias: 'n',
      level: 1,
      rest: '',
      times: 20,
    },
    {
      name: 'newest 20 (weeks of marks)',
      goal: 1.3,
      of: pupils,
      select: `select w.week, w.marks from education.attendance_week w where w.person_id = $1 and w.known_to = 'infinity'`,
      alias: 'w',
      level: 2,
      and: `and not exists (select 1 from people.separation s where s.hidden_person_id = w.person_id and s.until > now())`,
      rest: 'order by w.week desc limit 20',
      times: 10,
    },
    {
      name: 'a count (weeks of marks of a school)',
      of: ['infinity'],
      select: 'select count(*) from education.attendance_week w where w.known_to = $1::timestamptz',
      alias: 'w',
      level: 2,
      and: `and not exists (select 1 from people.separation s where s.hidden_person_id = w.person_id and s.until > now())`,
      rest: '',
      times: 3,
    },
  ];
}

async function ask(
  { name, goal, of, select, alias, level, and = '', rest, times }: Question,
  asLead: pg.Client,
  byHand: pg.Client,
  who: readonly string[],
): Promise<Measured> {
  const held = `exists (select 1 from people.involvement i where i.person_id = ${alias}.person_id and i.org_id = $2
       and i.level >= ${level} and i.until > now() and i.confirmed_at is not null and (i.user_id is null or i.user_id = $3))
     and not exists (select 1 from people.bar b where b.person_id = ${alias}.person_id and b.user_id = $3 and b.until > now())`;
  const ours = (id: string) => asLead.query({ name, text: `${select} ${rest}`, values: [id] });
  const floor = (id: string) =>
    byHand.query({ name, text: `${select} and ${held} ${and} ${rest}`, values: [id, ...who] });
  for (const id of of) deepStrictEqual((await ours(id)).rows, (await floor(id)).rows);
  const each = (query: (id: string) => Promise<unknown>) => async () => {
    for (const id of of) await query(id);
  };
  const took = await inTurn(each(ours), each(floor), { times });
  const one = { ours: took.ours / of.length, floor: took.floor / of.length };
  return noSlowerThan(`row-level security: ${name}`, one, goal);
}
