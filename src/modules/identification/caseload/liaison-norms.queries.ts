import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { ShownList } from '#modules/frameworks/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { LiaisonNorms } from './workload.rules.ts';

/** What the area reckons with on a day. */
export async function liaisonNormsOn(tx: Tx, day: LocalDate): Promise<LiaisonNorms> {
  const { rows } = await sql<{ code: keyof LiaisonNorms; amount: number }>`
    select code, amount from identification.liaison_norm
     where valid_from <= ${day} and (valid_to is null or valid_to >= ${day}) order by valid_from`.execute(tx);
  return Object.fromEntries(rows.map(({ code, amount }) => [code, amount])) as LiaisonNorms;
}

/** Every edition, for the page of frameworks. */
export async function listLiaisonNorms(tx: Tx): Promise<ShownList[]> {
  const { rows } = await sql<ShownList>`
    select 'What the work of School Liaison Officers is reckoned with' as title,
           'from ' || to_char(valid_from, 'FMMonth YYYY') as version, valid_from as "validFrom", valid_to as "validTo",
           min(source) as source, bool_and(verified) as verified,
           jsonb_agg(jsonb_build_object('term', meaning, 'says', jsonb_build_array(amount || ' ' || unit)) order by place) as entries
      from identification.liaison_norm group by valid_from, valid_to order by valid_from desc`.execute(tx);
  return rows.map((row) => ({ ...row, validTo: row.validTo ?? undefined }));
}
