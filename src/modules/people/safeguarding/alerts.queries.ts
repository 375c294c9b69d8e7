import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { listNamed, type NamedPerson } from '../names.queries.ts';

/** Somebody said that a child may be at risk, and nobody of those it is for now has said yet that they saw it. */
export type OpenAlert = {
  readonly urlId: string;
  /** Undefined where the record is closed to all who are left to be told: who said it knows of whom. */
  readonly person: NamedPerson | undefined;
  readonly raisedAt: Date;
  readonly raisedBy: string;
};

/** The longest waiting first. */
export async function listOpenAlerts(tx: Tx): Promise<OpenAlert[]> {
  const { rows } = await sql<{ urlId: string; personId: Id<'person'>; raisedAt: Date; raisedBy: string }>`
    select a.url_id as "urlId", a.person_id as "personId", a.raised_at as "raisedAt", u.name as "raisedBy"
      from people.safeguarding_alert a join access.user_account u on u.id = a.raised_by
     where a.seen_at is null order by a.raised_at limit 50`.execute(tx);
  const persons = await listNamed(
    tx,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ personId, ...alert }) => ({ ...alert, person: persons.find(({ id }) => id === personId) }));
}

/** Undefined where there is none that waits. Gives whom it is about. */
export async function markAlertSeen(tx: Tx, urlId: string): Promise<Id<'person'> | undefined> {
  const { rows } = await sql<{ personId: Id<'person'> }>`
    update people.safeguarding_alert set seen_by = (select acting.my_user()), seen_at = now()
     where url_id = ${urlId} and seen_at is null returning person_id as "personId"`.execute(tx);
  return rows[0]?.personId;
}
