import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { PER_PAGE } from '#platform/web/paging.rules.ts';

/** As much as somebody writes of what is wrong, in characters. */
export const LONGEST_MISTAKE = 2_000;

/** What somebody said is wrong with what everybody reads of a service. */
export type Mistake = {
  readonly urlId: string;
  readonly serviceId: string;
  readonly saidBy: 'provider' | 'reader';
  readonly words: string;
  /** How to reach whoever said so; '' where they left it out, or it is forgotten. */
  readonly reach: string;
  readonly saidOn: LocalDate;
  readonly settledAt: Date | null;
  readonly settledBecause: string;
};

export const SAID_BY = {
  provider: 'The service, asked whether all is right',
  reader: 'Somebody who read it',
} as const;

const COLUMNS = sql`m.url_id as "urlId", m.service_id as "serviceId", m.said_by as "saidBy", m.words, m.reach,
  m.said_on as "saidOn", m.settled_at as "settledAt", m.settled_because as "settledBecause"`;

/** Undefined where there is none, or it is not theirs to read. */
export async function findMistake(tx: Tx, urlId: string | undefined): Promise<Mistake | undefined> {
  const { rows } = await sql<Mistake>`
    select ${COLUMNS} from directory.mistake m where m.url_id = ${urlId ?? ''}`.execute(tx);
  return rows[0];
}

/** What was said of a service and waits, the oldest first: a page of it. Nothing for whoever does not curate. */
export async function listWaitingMistakes(
  tx: Tx,
  serviceId: string,
  page = 1,
): Promise<{ mistakes: Mistake[]; total: number }> {
  const { rows } = await sql<Mistake & { total: number }>`
    select ${COLUMNS}, count(*) over ()::int as total from directory.mistake m
     where m.service_id = ${serviceId}::uuid and m.settled_at is null order by m.said_at, m.id
     limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(tx);
  return { mistakes: rows, total: rows[0]?.total ?? 0 };
}
