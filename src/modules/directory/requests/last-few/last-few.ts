import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { DeclinedBecause } from '../request.ts';

/** Of ten at the most, so that nobody is told by how many there are: from one to four are a few. */
export type HowMany = 'none' | 'a-few' | 'five-or-more';

/** A reason of the service's own: what a family did, or would not, is told of none. */
export type OwnReason = Exclude<DeclinedBecause, 'not-reached' | 'family-no' | 'other'>;

/**
 * What had happened by last Monday to the last ten, at most, that a service was asked within a year. Nobody is in it, and no
 * day; and no answer changes it before the next Monday.
 */
export type LastFew = {
  readonly accepted: HowMany;
  readonly waiting: HowMany;
  readonly declined: HowMany;
  /** Not answered yet. */
  readonly open: HowMany;
  /** Taken back before it was accepted. */
  readonly withdrawn: HowMany;
  /** Why most of those were declined who were; null where there is no one reason for three or more. */
  readonly because: OwnReason | null;
  /** Days until the first answer, of the one in the middle; null where fewer than five were answered. */
  readonly medianDays: number | null;
  readonly began: HowMany;
  readonly finished: HowMany;
};

/** Undefined where they are fewer than five, or it is not the actor's to know. */
export async function findLastFew(tx: Tx, serviceId: string, today: LocalDate): Promise<LastFew | undefined> {
  const { rows } = await sql<LastFew>`
    select accepted, waiting, declined, open, withdrawn, because, median_days as "medianDays", began, finished
      from directory.last_few(${serviceId}::uuid, ${today}::date)`.execute(tx);
  return rows[0];
}
