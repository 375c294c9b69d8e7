import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ImportKind, NumberedRow, Verdict } from '#platform/imports/import-kind.ts';
import { getSuspensionLimits, listSuspensionCategories, listSuspensionReasons } from '../../codes/codes.queries.ts';
import { findOnMyRoll } from '../../roll/roll.queries.ts';
import { asChecked, checkForSchool, schoolFile } from '../school-file.ts';
import { ruleOnSuspensionRow, type SuspensionRow } from './suspension-file.rules.ts';
import { placeSuspensions, STARTS_WITH_ANOTHER, type SuspensionOnRoll } from './suspensions-on-roll.rules.ts';

/** Suspensions, lunchtime suspensions and permanent exclusions of a school's own pupils. */
export const suspensionsImport: ImportKind<SuspensionRow> = {
  ...schoolFile('suspensions'),
  label: 'Suspensions and permanent exclusions',
  needs: 'education:import',
  async prepare(tx, asked) {
    const context = {
      categories: await listSuspensionCategories(tx),
      reasons: await listSuspensionReasons(tx),
      limits: await getSuspensionLimits(tx, asked.today),
      today: asked.today,
      laNumbers: null,
    };
    return checkForSchool(tx, asked, async () => (cells) => asChecked(ruleOnSuspensionRow(cells, context)));
  },
  apply: recordSuspensions,
};

async function recordSuspensions(
  tx: Tx,
  _actor: Actor,
  rows: readonly NumberedRow<SuspensionRow>[],
  runId: string,
): Promise<Verdict[]> {
  const roll = await findOnMyRoll(tx, [...new Set(rows.map(({ row }) => row.upn))]);
  const { placed, verdicts, again } = placeSuspensions(
    rows,
    Map.groupBy(roll, ({ upn }) => upn),
  );
  const outcomes = placed.length > 0 ? await writeSuspensions(tx, placed, runId) : [];
  for (const [place, outcome] of outcomes.entries()) {
    const verdict = outcome === 'starts-with-another' ? { faults: [STARTS_WITH_ANOTHER] } : outcome;
    verdicts.set(placed[place]!.number, verdict);
  }
  for (const [row, first] of again) {
    const verdict = verdicts.get(first)!;
    verdicts.set(row, typeof verdict === 'string' ? 'unchanged' : verdict);
  }
  const changed = placed.filter((_, place) => ['added', 'changed'].includes(outcomes[place]!));
  const persons = new Set(changed.map(({ personId }) => personId));
  if (persons.size > 0) await recordAudit(tx, 'education.suspensions-recorded', [...persons], { run: runId });
  return rows.map(({ number }) => verdicts.get(number)!);
}

type Outcome = 'added' | 'changed' | 'unchanged' | 'starts-with-another';

async function writeSuspensions(tx: Tx, placed: readonly SuspensionOnRoll[], runId: string): Promise<Outcome[]> {
  const all = <Key extends keyof SuspensionOnRoll>(key: Key): SuspensionOnRoll[Key][] =>
    placed.map((each) => each[key]);
  const { rows } = await sql<{ outcome: Outcome }>`
    select outcome from education.record_suspensions(
      ${placed.map(() => newId<'suspension'>())}::uuid[], ${all('enrolmentId')}::uuid[], ${all('category')}::text[],
      ${placed.map(({ reasons }) => reasons.join(','))}::text[], ${all('startDate')}::date[],
      ${all('startSession')}::text[], ${all('sessions')}::int[], ${all('endDate')}::date[], ${runId}::uuid)
     order by place`.execute(tx);
  return rows.map(({ outcome }) => outcome);
}
