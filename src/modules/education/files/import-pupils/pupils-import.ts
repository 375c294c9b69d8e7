import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type Id, newId } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { type SuppliedPerson, supplyPersons } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Fault, ImportKind, NumberedRow, Verdict } from '#platform/imports/import-kind.ts';
import { PUPIL_CODES } from '../../codes/pupil-codes.ts';
import { type PupilRow, ruleOnPupilRow } from './pupil-file.rules.ts';
import { asChecked, checkForSchool, schoolFile } from '../school-file.ts';
import { closeLeavers } from './close-leavers.ts';

/** A school's pupils with their parents and carers, those who left too. */
export const pupilsImport: ImportKind<PupilRow> = {
  ...schoolFile('pupils'),
  label: 'Pupils, with their parents and carers',
  needs: 'education:import',
  // A school's whole file in one step where that can be: brothers and sisters have one mother.
  rowsPerStep: 3_000,
  prepare: (tx, asked) =>
    checkForSchool(
      tx,
      asked,
      async () => (cells) => asChecked(ruleOnPupilRow(cells, { ...PUPIL_CODES, today: asked.today, laNumbers: null })),
    ),
  apply: recordPupils,
};

const TWICE: Fault = {
  column: 'UPN',
  code: 'twice',
  message: 'An earlier row has this UPN and the same date of entry',
  remedy: 'Take out the row that is wrong',
};

async function recordPupils(tx: Tx, actor: Actor, rows: readonly NumberedRow<PupilRow>[]): Promise<Verdict[]> {
  const once = [...Map.groupBy(rows, ({ row }) => `${row.upn} ${row.entryDate}`).values()].map(([first]) => first!);
  const today = todayInLondon();
  const pupils = once.map(({ row }) => row);
  const supplied = await supplyPersons(tx, actor, pupils, today);
  const enrolments = pupils.map((pupil, place) => ({ pupil, personId: supplied[place]!.personId }));
  const outcomes = await enrol(tx, enrolments);
  await closeLeavers(tx, today);
  const touched = enrolments.filter((each) => outcomes.get(each) !== 'unchanged').map(({ personId }) => personId);
  if (touched.length > 0) await recordAudit(tx, 'education.pupils-enrolled', [...new Set(touched)]);
  const verdicts = new Map(
    once.map(({ number }, place) => [number, verdictOn(supplied[place]!, outcomes.get(enrolments[place]!))]),
  );
  return rows.map(({ number }) => verdicts.get(number) ?? { faults: [TWICE] });
}

type Outcome = 'added' | 'changed' | 'unchanged';
type ToEnrol = { readonly pupil: PupilRow; readonly personId: Id<'person'> };

function verdictOn({ verdict }: SuppliedPerson, enrolled: Outcome = 'unchanged'): Outcome {
  const [first] = (['added', 'changed'] as const).filter((each) => verdict === each || enrolled === each);
  return first ?? 'unchanged';
}

/** Those who have left first, so that who came back in the same file has a time at the school of their own. */
async function enrol(tx: Tx, pupils: readonly ToEnrol[]): Promise<Map<ToEnrol, Outcome>> {
  const left = pupils.filter(({ pupil }) => pupil.leavingDate !== null);
  const stayed = pupils.filter(({ pupil }) => pupil.leavingDate === null);
  return new Map([...(await enrolAll(tx, left)), ...(await enrolAll(tx, stayed))]);
}

async function enrolAll(tx: Tx, pupils: readonly ToEnrol[]): Promise<[ToEnrol, Outcome][]> {
  if (pupils.length === 0) return [];
  const all = <Key extends keyof PupilRow>(key: Key): PupilRow[Key][] => pupils.map(({ pupil }) => pupil[key]);
  const { rows } = await sql<{ place: number; outcome: Outcome }>`
    select place, outcome from education.enrol(
      ${pupils.map(() => newId<'enrolment'>())}::uuid[], ${pupils.map(({ personId }) => personId)}::uuid[],
      ${all('enrolStatus')}::text[], ${all('yearGroup')}::text[], ${all('entryDate')}::date[],
      ${all('leavingDate')}::date[], ${all('destination')}::text[])`.execute(tx);
  return rows.map(({ place, outcome }) => [pupils[place - 1]!, outcome]);
}
