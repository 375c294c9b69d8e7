import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { listNamed, type NamedPerson } from '../names.queries.ts';

/** Somebody said that this child may be at risk, and nobody at the actor's organisation has said yet that they saw it. */
export type OpenAlert = {
  readonly urlId: string;
  readonly person: NamedPerson;
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
  return rows.flatMap(({ personId, ...alert }) => {
    const person = persons.find(({ id }) => id === personId);
    return person ? [{ ...alert, person }] : [];
  });
}

/** Undefined where there is none that waits. Gives whom it is about. */
export async function markAlertSeen(tx: Tx, urlId: string): Promise<Id<'person'> | undefined> {
  const { rows } = await sql<{ personId: Id<'person'> }>`
    update people.safeguarding_alert set seen_by = (select acting.my_user()), seen_at = now()
     where url_id = ${urlId} and seen_at is null returning person_id as "personId"`.execute(tx);
  return rows[0]?.personId;
}
