import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { DeclinedBecause } from '../request.ts';

/** What happened to the last ten, at most, that a service was asked within a year. Nobody is in it, and no day. */
export type LastFew = {
  readonly asked: number;
  readonly accepted: number;
  readonly waiting: number;
  readonly declined: number;
  /** Not answered yet. */
  readonly open: number;
  /** Taken back before it was accepted. */
  readonly withdrawn: number;
  /** How many were declined for each reason. */
  readonly because: Readonly<Partial<Record<DeclinedBecause, number>>>;
  /** Days until the first answer, of the one in the middle; null where none was answered. */
  readonly medianDays: number | null;
  readonly began: number;
  readonly finished: number;
};

/** Undefined where they are too few to tell of, or it is not the actor's to know. */
export async function findLastFew(tx: Tx, serviceId: string, today: LocalDate): Promise<LastFew | undefined> {
  const { rows } = await sql<LastFew>`
    select asked, accepted, waiting, declined, open, withdrawn, because, median_days as "medianDays", began, finished
      from directory.last_few(${serviceId}::uuid, ${today}::date)`.execute(tx);
  return rows[0];
}
