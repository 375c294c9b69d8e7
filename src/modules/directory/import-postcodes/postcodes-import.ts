import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { HeadingsRead, ImportKind, NumberedRow, Verdict } from '#platform/imports/import-kind.ts';
import { beginPlacing } from './place-services.ts';
import { type Bounds, type PostcodeRow, columnsOf, ruleOnPostcodeRow } from './postcode-row.rules.ts';

/** Where postcodes are, from the ONS Postcode Directory or another file with the same columns (Open Government Licence). */
export const postcodesImport: ImportKind<PostcodeRow> = {
  kind: 'postcodes',
  label: 'Postcodes, from the ONS Postcode Directory',
  needs: 'directory:curate',
  isKind: (headings) => {
    const columns = columnsOf(headings);
    return ['postcode', 'lat', 'long'].every((column) => columns.includes(column));
  },
  readHeadings: (headings): HeadingsRead => {
    const columns = columnsOf(headings);
    return { ok: true, columns, ignored: headings.filter((_, place) => columns[place] === undefined) };
  },
  async prepare(tx) {
    const bounds = await findBounds(tx);
    return (cells) => ruleOnPostcodeRow(cells, bounds);
  },
  apply: recordPostcodes,
  finish: beginPlacing,
  rowsPerStep: 10_000,
};

type Outcome = Exclude<Verdict, { faults: unknown }>;

async function findBounds(tx: Tx): Promise<Bounds> {
  const { rows } = await sql<Bounds>`select south, north, west, east from directory.bounds`.execute(tx);
  return rows[0]!;
}

/** One that is used no more, or is nowhere, stays where it was last; one that we never had changes nothing. */
async function recordPostcodes(
  tx: Tx,
  _actor: Actor,
  rows: readonly NumberedRow<PostcodeRow>[],
  runId: string,
): Promise<Outcome[]> {
  const { rows: outcomes } = await sql<{ outcome: Outcome }>`
    with given as (
      select * from unnest(${rows.map(({ row }) => row.postcode)}::text[], ${rows.map(({ row }) => row.at?.latitude ?? null)}::float8[],
        ${rows.map(({ row }) => row.at?.longitude ?? null)}::float8[]) with ordinality g (postcode, latitude, longitude, place)
    ), last as (
      select distinct on (postcode) * from given order by postcode, place desc
    ), gone as (
      update directory.postcode k set in_use = false from last l
       where k.postcode = l.postcode and l.latitude is null and k.in_use
    ), written as (
      insert into directory.postcode as k (postcode, latitude, longitude, source)
      select postcode, latitude, longitude, 'ONS Postcode Directory' from last where latitude is not null
      on conflict (postcode) do update
        set latitude = excluded.latitude, longitude = excluded.longitude, source = excluded.source, in_use = true
        where (k.latitude, k.longitude, k.in_use) is distinct from (excluded.latitude, excluded.longitude, true)
    )
    select case when k.postcode is null then case when g.latitude is null then 'unchanged' else 'added' end
                when g.latitude is null and not k.in_use then 'unchanged'
                when (k.latitude, k.longitude, k.in_use) is distinct from (g.latitude, g.longitude, true) then 'changed'
                else 'unchanged' end as outcome
      from given g left join directory.postcode k on k.postcode = g.postcode order by g.place`.execute(tx);
  await recordAudit(tx, 'directory.postcodes-recorded', [], { run: runId, rows: rows.length });
  return outcomes.map(({ outcome }) => outcome);
}
