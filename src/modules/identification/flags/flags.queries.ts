import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Answer } from '../conversations/answers.rules.ts';
import type { Change } from '../monday-list/monday-list.rules.ts';

/** A flag as it was raised, with what was answered to it. */
export type Flag = {
  readonly id: Id<'flag'>;
  readonly urlId: UrlId<'flag'>;
  readonly personId: Id<'person'>;
  readonly schoolName: string;
  readonly change: Change;
  readonly asAt: LocalDate;
  readonly reasons: readonly string[];
  readonly definition: string;
  readonly raisedOn: LocalDate;
  /** The newest answer. */
  readonly answer: Answer | null;
  readonly answeredOn: LocalDate | null;
};

/** Flags with their newest answers: `f` the flag, `c` the conversation. */
const FLAGS = sql`
  select f.id, f.url_id as "urlId", f.person_id as "personId", o.name as "schoolName",
         jsonb_build_object('kind', f.change, 'rule', f.kind, 'points', f.hundredths / 100.0) as change, f.as_at as "asAt", f.reasons,
         d.name || ', version ' || d.version as definition,
         f.raised_on as "raisedOn", c.answer, c.answered_on as "answeredOn"
    from identification.flag f
    join identification.definition d on d.id = f.definition_id
    join access.organisation o on o.id = f.school_org_id
    left join lateral (select answer, answered_on from identification.conversation c
                        where c.flag_id = f.id order by c.recorded_at desc limit 1) c on true`;

/**
 * Who at the actor's school is new or worse and waits for an answer, or was answered since that Monday; the longest waiting
 * first. No longer than the school's roll.
 */
export async function listAsking(tx: Tx, monday: LocalDate): Promise<Flag[]> {
  const { rows } = await sql<Flag>`
    ${FLAGS} where f.school_org_id = (select acting.my_org()) and f.until = 'infinity' and f.change in ('new', 'worse')
       and (c.answer is null or c.answered_on >= ${monday})
     order by f.raised_on, f.raised_at, f.id`.execute(tx);
  return rows;
}

/** Which of a school's flags are shown. */
export const FLAGS_SHOWN = ['waiting', 'flagged', 'answered', 'better'] as const;
export type FlagsShown = (typeof FLAGS_SHOWN)[number];

export const SHOWN: Record<FlagsShown, ReturnType<typeof sql>> = {
  waiting: sql`f.change in ('new', 'worse') and c.answer is null`,
  flagged: sql`f.change <> 'cleared'`,
  answered: sql`f.change <> 'cleared' and c.answer is not null`,
  better: sql`f.change in ('better', 'cleared') and f.raised_on > current_date - 28`,
};

/** The flags of the actor's school that nothing has followed, each with its newest answer. */
export const FLAGS_NOW = sql`(select * from identification.flag
    where school_org_id = (select acting.my_org()) and until = 'infinity') f
  left join lateral (select answer, answered_on from identification.conversation c
                      where c.flag_id = f.id order by c.recorded_at desc limit 1) c on true`;

/** Flags by id, in no order. */
export async function listFlagsById(tx: Tx, ids: readonly Id<'flag'>[]): Promise<Flag[]> {
  const { rows } = await sql<Flag>`${FLAGS} where f.id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/** How many there are of each sort. */
export async function countFlags(tx: Tx): Promise<Readonly<Record<FlagsShown, number>>> {
  const { rows } = await sql<Record<FlagsShown, number>>`
    select count(*) filter (where ${SHOWN.waiting})::int as waiting, count(*) filter (where ${SHOWN.flagged})::int as flagged,
           count(*) filter (where ${SHOWN.answered})::int as answered, count(*) filter (where ${SHOWN.better})::int as better
      from identification.flag f
      left join lateral (select answer from identification.conversation c where c.flag_id = f.id limit 1) c on true
     where f.school_org_id = (select acting.my_org()) and f.until = 'infinity'`.execute(tx);
  return rows[0]!;
}

/** All that was ever raised for a child, the newest first, as far as the actor may see it. */
export async function listFlagsOf(tx: Tx, personIds: readonly Id<'person'>[], most: number): Promise<Flag[]> {
  const { rows } = await sql<Flag>`
    ${FLAGS} where f.person_id = any (${[...personIds]}::uuid[]) order by f.raised_at desc, f.id limit ${most}`.execute(
    tx,
  );
  return rows;
}

/** The flag of a child at the actor's school that nothing has followed yet; one that cleared too. */
export async function findFlagNow(tx: Tx, personId: Id<'person'>): Promise<Flag | undefined> {
  const { rows } = await sql<Flag>`
    ${FLAGS} where f.person_id = ${personId} and f.school_org_id = (select acting.my_org()) and f.until = 'infinity'`.execute(
    tx,
  );
  return rows[0];
}

export async function findFlag(tx: Tx, personId: Id<'person'>, urlId: string): Promise<Flag | undefined> {
  const { rows } = await sql<Flag>`${FLAGS} where f.person_id = ${personId} and f.url_id = ${urlId}`.execute(tx);
  return rows[0];
}

/** The last run at the actor's school. */
export type LastRun = { readonly asAt: LocalDate };

export async function findLastRun(tx: Tx): Promise<LastRun | undefined> {
  const { rows } = await sql<LastRun>`
    select as_at as "asAt" from identification.flag_run
     where school_org_id = (select acting.my_org()) order by ran_at desc limit 1`.execute(tx);
  return rows[0];
}
