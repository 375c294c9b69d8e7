import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type Id, newId } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Fault, ImportKind, NumberedRow, Verdict } from '#platform/imports/import-kind.ts';
import { listSchoolsByNumber } from '../../roll/roll.queries.ts';
import { academicYearOf } from '../../calendar/school-calendar.rules.ts';
import { isTermsFile, readTermHeadings, ruleOnTermRow, type TermRow } from './term-row.ts';

/** When the area's schools meet. A term sent again, under the same name and for the same year, takes the new days. */
export const termsImport: ImportKind<TermRow> = {
  kind: 'terms',
  label: 'Terms and closures of the area and its schools',
  needs: 'education:import-schools',
  isKind: isTermsFile,
  readHeadings: readTermHeadings,
  prepare: async () => ruleOnTermRow,
  apply: recordTerms,
};

const NO_SUCH_SCHOOL: Fault = {
  column: 'School',
  code: 'no-such-school',
  message: 'No school of the area has this number',
  remedy: 'Correct the number, or bring in the list of schools first',
};

async function recordTerms(
  tx: Tx,
  _actor: Actor,
  rows: readonly NumberedRow<TermRow>[],
  runId: string,
): Promise<Verdict[]> {
  const schools = await listSchoolsByNumber(
    tx,
    rows.flatMap(({ row }) => row.school ?? []),
  );
  const orgIds = new Map(schools.map(({ laEstab, id }) => [laEstab, id]));
  const known = rows.filter(({ row }) => row.school === null || orgIds.has(row.school));
  const terms = known.filter(({ row }) => row.kind === 'term');
  const closures = known.filter(({ row }) => row.kind === 'closure');
  const outcomes = new Map([
    ...zip(
      terms,
      await writeTerms(
        tx,
        terms.map(({ row }) => row),
      ),
    ),
    ...zip(
      closures,
      await writeClosures(
        tx,
        closures.map(({ row }) => row),
        orgIds,
      ),
    ),
  ]);
  await recordAudit(tx, 'education.terms-recorded', [], { run: runId, rows: known.length });
  return rows.map(({ number }) => outcomes.get(number) ?? { faults: [NO_SUCH_SCHOOL] });
}

type Outcome = 'added' | 'changed' | 'unchanged';

const zip = (rows: readonly NumberedRow<TermRow>[], outcomes: readonly Outcome[]): [number, Outcome][] =>
  rows.map(({ number }, place) => [number, outcomes[place]!]);

async function writeTerms(tx: Tx, terms: readonly TermRow[]): Promise<Outcome[]> {
  const { rows } = await sql<{ outcome: Outcome }>`
    with given as (
      select * from unnest(${terms.map(() => newId<'term'>())}::uuid[],
        ${terms.map(({ firstDay }) => academicYearOf(firstDay))}::text[], ${terms.map(({ name }) => name)}::text[],
        ${terms.map(({ firstDay }) => firstDay)}::date[], ${terms.map(({ lastDay }) => lastDay)}::date[])
        with ordinality g (id, academic_year, name, first_day, last_day, place)
    ), written as (
      insert into education.term (id, academic_year, name, first_day, last_day)
      select distinct on (academic_year, name) id, academic_year, name, first_day, last_day
        from given order by academic_year, name, place desc
      on conflict (academic_year, name) do update set first_day = excluded.first_day, last_day = excluded.last_day
    )
    select case when t.id is null then 'added'
                when (t.first_day, t.last_day) = (g.first_day, g.last_day) then 'unchanged' else 'changed' end as outcome
      from given g left join education.term t on t.academic_year = g.academic_year and t.name = g.name
     order by g.place`.execute(tx);
  return rows.map(({ outcome }) => outcome);
}

async function writeClosures(
  tx: Tx,
  closures: readonly TermRow[],
  orgIds: ReadonlyMap<string | null, Id<'organisation'>>,
): Promise<Outcome[]> {
  const { rows } = await sql<{ outcome: Outcome }>`
    with given as (
      select * from unnest(${closures.map(() => newId<'closure'>())}::uuid[],
        ${closures.map(({ school }) => orgIds.get(school) ?? null)}::uuid[], ${closures.map(({ name }) => name)}::text[],
        ${closures.map(({ firstDay }) => firstDay)}::date[], ${closures.map(({ lastDay }) => lastDay)}::date[])
        with ordinality g (id, school_org_id, because, first_day, last_day, place)
    ), written as (
      insert into education.closure (id, school_org_id, because, first_day, last_day)
      select distinct on (first_day, last_day, school_org_id) id, school_org_id, because, first_day, last_day
        from given order by first_day, last_day, school_org_id, place desc
      on conflict (first_day, last_day, coalesce(school_org_id, '00000000-0000-0000-0000-000000000000'))
      do update set because = excluded.because
    )
    select case when c.id is null then 'added' when c.because = g.because then 'unchanged' else 'changed' end as outcome
      from given g left join education.closure c
        on (c.first_day, c.last_day) = (g.first_day, g.last_day) and c.school_org_id is not distinct from g.school_org_id
     order by g.place`.execute(tx);
  return rows.map(({ outcome }) => outcome);
}
