import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { newId, newUrlId } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Fault, ImportKind, NumberedRow, Verdict } from '#platform/imports/import-kind.ts';
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
  const byUrn = Map.groupBy(rows, ({ row }) => row.urn);
  const once = [...byUrn.values()].map(([first]) => first!);
  const verdicts = new Map<number, Verdict>(rows.map(({ number }) => [number, { faults: [TWICE] }]));
  const outcomes = await writeSchools(
    tx,
    once.map(({ row }) => row),
  );
  for (const [place, { number }] of once.entries()) verdicts.set(number, outcomes[place]!);
  const count = (outcome: string): number => outcomes.filter((each) => each === outcome).length;
  await recordAudit(tx, 'education.schools-recorded', [], {
    run: runId,
    added: count('added'),
    changed: count('changed'),
  });
  return rows.map(({ number }) => verdicts.get(number)!);
}

type Outcome = 'added' | 'changed' | 'unchanged';

async function writeSchools(tx: Tx, schools: readonly SchoolRow[]): Promise<Outcome[]> {
  const all = <Key extends keyof SchoolRow>(key: Key): SchoolRow[Key][] => schools.map((school) => school[key]);
  const { rows } = await sql<{ outcome: Outcome }>`
    select outcome from education.record_schools(
      ${schools.map(() => newId<'organisation'>())}::uuid[], ${schools.map(() => newUrlId<'organisation'>())}::text[],
      ${all('urn')}::text[], ${all('laCode')}::text[], ${all('establishmentNumber')}::text[], ${all('name')}::text[],
      ${all('phase')}::text[], ${all('phone')}::text[], ${all('closed')}::boolean[])
     order by place`.execute(tx);
  return rows.map(({ outcome }) => outcome);
}
