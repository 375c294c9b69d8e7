import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { namesOf } from '../../identity/names.queries.ts';

/** Somebody joined a team around a family, and sees one of it only once somebody who works with them says so. */
export type WaitingGround = {
  readonly id: Id<'ground'>;
  readonly personId: Id<'person'>;
  readonly name: string;
  readonly workerName: string | null;
  readonly orgName: string;
  readonly askedBy: string | null;
  readonly askedForName: string | null;
  readonly askedAt: Date;
  /** Where they are must not be learned by somebody. */
  readonly hidden: boolean;
};

const MOST = 50;

/** The oldest first. */
export async function listWaitingGrounds(tx: Tx): Promise<WaitingGround[]> {
  const { rows } = await sql<Omit<WaitingGround, 'name'>>`
    select g.id, g.person_id as "personId", w.name as "workerName", o.name as "orgName", a.name as "askedBy",
           f.name as "askedForName", g.asked_at as "askedAt", g.hidden
      from people.grounds_to_answer() g
      join access.organisation o on o.id = g.org_id
      left join access.user_account w on w.id = g.user_id
      left join access.user_account a on a.id = g.asked_by
      left join access.organisation f on f.id = g.asked_for
     order by g.asked_at, g.id limit ${MOST}`.execute(tx);
  const names = await namesOf(
    tx,
    rows.map(({ personId }) => personId),
  );
  return rows.flatMap((row) => {
    const name = names.get(row.personId);
    return name === undefined ? [] : [{ ...row, name }];
  });
}

export async function countWaitingGrounds(tx: Tx): Promise<number> {
  const { rows } = await sql<{ many: number }>`select count(*)::int as many from people.grounds_to_answer()`.execute(
    tx,
  );
  return rows[0]!.many;
}
