import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

/** Which list of reasons: why a child is away, or why nothing is done now. */
export type ReasonList = 'why-away' | 'no-action';

export type ListedReason = { readonly list: ReasonList; readonly code: string; readonly label: string };

/** Both lists as they stand on a day, in the order in which they are shown. */
export async function listReasons(tx: Tx, on: LocalDate): Promise<ListedReason[]> {
  const { rows } = await sql<ListedReason>`
    select list, code, label from identification.listed_reason
     where valid_from <= ${on} and (valid_to is null or valid_to >= ${on}) order by list, place`.execute(tx);
  return rows;
}

/** What codes of a list stand for, those of former versions too: what was recorded keeps its words. */
export async function reasonLabels(tx: Tx, list: ReasonList, codes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ label: string }>`
    select label from (select distinct on (code) label, place from identification.listed_reason
                        where list = ${list} and code = any (${[...codes]}::text[]) order by code, valid_from desc) newest
     order by place`.execute(tx);
  return rows.map(({ label }) => label);
}
