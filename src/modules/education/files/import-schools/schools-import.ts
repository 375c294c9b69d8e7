import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { addSchoolOrganisations, changeSchoolOrganisations } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Fault, ImportKind, NumberedRow, Verdict } from '#platform/imports/import-kind.ts';
import { listSchoolsByUrn, type School } from '../../roll/roll.queries.ts';
import { isSchoolsFile, readSchoolHeadings, ruleOnSchoolRow, type SchoolRow } from './school-row.ts';

/** The area's schools, as downloaded from the register. Each that is open becomes an organisation. */
export const schoolsImport: ImportKind<SchoolRow> = {
  kind: 'schools',
  label: 'Schools, from Get Information About Schools',
  needs: 'education:import-schools',
  isKind: isSchoolsFile,
  readHeadings: readSchoolHeadings,
  prepare: async () => ruleOnSchoolRow,
  apply: recordSchools,
};

const TWICE: Fault = {
  column: 'URN',
  code: 'twice',
  message: 'An earlier row has the same URN',
  remedy: 'Take out the row that is wrong',
};

async function recordSchools(
  tx: Tx,
  _actor: Actor,
  rows: readonly NumberedRow<SchoolRow>[],
  runId: string,
): Promise<Verdict[]> {
  const once = [...Map.groupBy(rows, ({ row }) => row.urn).values()].map(([first]) => first!);
  const verdicts = new Map<number, Verdict>(rows.map(({ number }) => [number, { faults: [TWICE] }]));
  const known = new Map(
    (
      await listSchoolsByUrn(
        tx,
        once.map(({ row }) => row.urn),
      )
    ).map((school) => [school.urn, school]),
  );
  const told: ToldSchool[] = [];
  for (const { number, row } of once) {
    const verdict = verdictOn(row, known.get(row.urn));
    verdicts.set(number, verdict);
    if (verdict !== 'unchanged') told.push({ ...row, before: known.get(row.urn) });
  }
  await writeSchools(tx, told);
  await recordAudit(tx, 'education.schools-recorded', [], { run: runId, schools: told.length });
  return rows.map(({ number }) => verdicts.get(number)!);
}

type ToldSchool = SchoolRow & { readonly before: School | undefined };

function verdictOn(row: SchoolRow, before: School | undefined): 'added' | 'changed' | 'unchanged' {
  // One that is closed, or not yet open, and that we never knew holds no work.
  if (!before) return row.closed ? 'unchanged' : 'added';
  const laEstab = row.establishmentNumber && row.laCode + row.establishmentNumber;
  const same =
    row.name === before.name &&
    laEstab === before.laEstab &&
    row.phase === before.phase &&
    row.closed === before.closed;
  return same ? 'unchanged' : 'changed';
}

async function writeSchools(tx: Tx, told: readonly ToldSchool[]): Promise<void> {
  const schools = told.map((school) => ({ ...school, id: school.before?.id ?? newId<'organisation'>() }));
  const [changed, added] = [schools.filter(({ before }) => before), schools.filter(({ before }) => !before)];
  await addSchoolOrganisations(tx, added);
  // A name, or an end, that an administrator has given it here stays until the register says something new.
  await changeSchoolOrganisations(
    tx,
    changed.map(({ id, name, closed, before }) => ({
      id,
      name: name === before!.name ? null : name,
      closed: closed === before!.closed ? null : closed,
    })),
  );
  const all = <Key extends keyof (typeof schools)[number]>(key: Key) => schools.map((school) => school[key]);
  await sql`
    insert into education.school (org_id, urn, name, la_code, establishment_number, phase, closed)
    select * from unnest(${all('id')}::uuid[], ${all('urn')}::text[], ${all('name')}::text[], ${all('laCode')}::text[],
      ${all('establishmentNumber')}::text[], ${all('phase')}::text[], ${all('closed')}::boolean[])
    on conflict (org_id) do update
       set name = excluded.name, la_code = excluded.la_code, establishment_number = excluded.establishment_number,
           phase = excluded.phase, closed = excluded.closed`.execute(tx);
}
