import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { ShownList } from '#modules/frameworks/index.ts';
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

/** Both lists, each with every edition, for the page of frameworks. */
export async function listReasonLists(tx: Tx): Promise<ShownList[]> {
  const { rows } = await sql<ShownList>`
    select case list when 'why-away' then 'Why children are away' else 'Why nothing is done now' end as title,
           'from ' || to_char(valid_from, 'FMMonth YYYY') as version, valid_from as "validFrom", valid_to as "validTo",
           min(source) as source, false as verified,
           jsonb_agg(jsonb_build_object('term', label, 'says', '[]'::jsonb) order by place) as entries
      from identification.listed_reason group by list, valid_from, valid_to order by list desc, valid_from desc
  `.execute(tx);
  return rows.map((row) => ({ ...row, validTo: row.validTo ?? undefined }));
}
