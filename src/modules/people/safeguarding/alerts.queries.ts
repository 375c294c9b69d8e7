import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { type NamedPerson, withChild } from '../identity/names.queries.ts';

/** Somebody said that a child may be at risk, and nobody of those it is for now has said yet that they saw it. */
export type OpenAlert = {
  readonly id: string;
  readonly urlId: string;
  /** Undefined where the record is closed to all who are left to be told: who said it knows of whom. */
  readonly child: NamedPerson | undefined;
  readonly raisedAt: Date;
  readonly raisedBy: string;
};

/** Alerts by id, in no order. */
export async function listAlertsById(tx: Tx, ids: readonly string[]): Promise<OpenAlert[]> {
  const { rows } = await sql<{ id: string; urlId: string; personId: Id<'person'>; raisedAt: Date; raisedBy: string }>`
    select a.id, a.url_id as "urlId", a.person_id as "personId", a.raised_at as "raisedAt", u.name as "raisedBy"
      from people.safeguarding_alert a join access.user_account u on u.id = a.raised_by
     where a.id = any (${[...ids]}::uuid[])`.execute(tx);
  const ofSomebodySeen = await withChild(tx, rows);
  return rows.map((alert) => ofSomebodySeen.find(({ id }) => id === alert.id) ?? { ...alert, child: undefined });
}

/** How many wait for somebody to say that they saw them. */
export async function countOpenAlerts(tx: Tx): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from people.safeguarding_alert where seen_at is null`.execute(tx);
  return rows[0]!.waiting;
}

/** Undefined where there is none that waits. Gives whom it is about. */
export async function markAlertSeen(tx: Tx, urlId: string): Promise<Id<'person'> | undefined> {
  const { rows } = await sql<{ personId: Id<'person'> }>`
    update people.safeguarding_alert set seen_by = (select acting.my_user()), seen_at = now()
     where url_id = ${urlId} and seen_at is null returning person_id as "personId"`.execute(tx);
  return rows[0]?.personId;
}
