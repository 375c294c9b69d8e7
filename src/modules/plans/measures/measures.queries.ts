import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Counted, MeasureUnit } from './measures.rules.ts';

/** What is measured, in the area's words. */
export type Measure = {
  readonly code: string;
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly counts: string;
  readonly outOf: string;
  readonly byWhom: string;
  readonly baseline: number | null;
  readonly baselineWhen: string;
  readonly source: string;
  readonly verified: boolean;
  readonly targets: readonly { readonly year: string; readonly target: number }[];
};

/** What was counted for an organisation, or, without one, for the area. */
export type Measured = Counted & {
  readonly measure: string;
  readonly orgId: Id<'organisation'> | null;
  readonly orgName: string | null;
};

export type Period = { readonly since: LocalDate; readonly until: LocalDate };

export async function listMeasures(tx: Tx): Promise<Measure[]> {
  const { rows } = await sql<Measure>`
    select m.code, m.name, m.unit, m.counts, m.out_of as "outOf", m.by_whom as "byWhom", m.baseline::float8,
           m.baseline_when as "baselineWhen", m.source, m.verified,
           coalesce((select jsonb_agg(jsonb_build_object('year', t.year, 'target', t.target) order by t.year)
                       from plans.measure_target t where t.measure = m.code), '[]') as targets
      from plans.measure m order by m.place`.execute(tx);
  return rows;
}

/** All measures of a time: for the area where the actor manages for the council, and for each organisation they may see. */
export async function listMeasured(tx: Tx, { since, until }: Period): Promise<Measured[]> {
  const { rows } = await sql<Measured>`
    select measure, org_id as "orgId", org_name as "orgName", counted::float8, out_of as "outOf"
      from plans.measured(${since}, ${until}) order by lower(org_name), org_id`.execute(tx);
  return rows;
}

/** Whether the actor's organisation is a team of the council: its managers see the whole area's figures. */
export async function managesForCouncil(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ council: boolean }>`
    select kind = 'council-team' as council from access.organisation where id = (select acting.my_org())`.execute(tx);
  return rows[0]?.council ?? false;
}
