import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { Encoding } from './file-text.ts';
import type { Fault, RowFault, StepResult } from './import-kind.ts';
import type { Failure, Run } from './run.ts';

/** At most this many faults of a run are kept; refused rows are counted all the same. */
export const MOST_FAULTS = 10_000;

const RUN = sql`id, url_id as "urlId", user_id as "userId", kind, source, file, bytes, encoding, ignored, status, position,
  next_row as "nextRow", added, changed, unchanged, refused, faults, failure, asked_at as "askedAt", moved_at as "movedAt",
  finished_at as "finishedAt"`;

export const findRun = async (tx: Tx, id: string): Promise<Run | undefined> =>
  (await sql<Run>`select ${RUN} from imports.run where id = ${id}`.execute(tx)).rows[0];

export const findRunByUrl = async (tx: Tx, urlId: string): Promise<Run | undefined> =>
  (await sql<Run>`select ${RUN} from imports.run where url_id = ${urlId}`.execute(tx)).rows[0];

export const findRunByFile = async (tx: Tx, file: string): Promise<Run | undefined> =>
  (await sql<Run>`select ${RUN} from imports.run where file = ${file}`.execute(tx)).rows[0];

/** Runs by id, in no order. */
export async function listRunsById(tx: Tx, ids: readonly string[]): Promise<Run[]> {
  const { rows } = await sql<Run>`select ${RUN} from imports.run where id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/** Faults of a run by their numbers, in no order. */
export async function listFaultsByNumber(
  tx: Tx,
  runId: string,
  numbers: readonly string[],
): Promise<(RowFault & { readonly id: string })[]> {
  const { rows } = await sql<RowFault & { id: string }>`
    select number::text as id, row_number as row, column_key as column, code, message, remedy from imports.fault
     where run_id = ${runId} and number = any (${[...numbers]}::int[])`.execute(tx);
  return rows;
}

/** As many columns as one chooses from. */
const MOST_COLUMNS = 100;

/** The columns in which a run found something wrong; '' is the whole row. */
export async function listFaultyColumns(tx: Tx, runId: string): Promise<string[]> {
  const { rows } = await sql<{ column: string }>`
    select distinct column_key as column from imports.fault where run_id = ${runId}
     order by column_key limit ${MOST_COLUMNS}`.execute(tx);
  return rows.map(({ column }) => column);
}

export async function listFaults(tx: Tx, runId: string, from: number, most: number): Promise<RowFault[]> {
  const { rows } = await sql<RowFault>`
    select row_number as row, column_key as column, code, message, remedy from imports.fault
     where run_id = ${runId} order by number limit ${most} offset ${from}`.execute(tx);
  return rows;
}

export async function beginReading(tx: Tx, id: string, encoding: Encoding, bytes: number): Promise<void> {
  await sql`
    update imports.run set status = 'running', encoding = coalesce(encoding, ${encoding}), bytes = ${bytes},
           started_at = coalesce(started_at, now()), moved_at = now()
     where id = ${id} and status in ('waiting', 'running')`.execute(tx);
}

/**
 * Holds the run for this transaction, and tells how many faults it has. Undefined where it is not, or no longer, at this
 * position: another process goes on with it.
 */
export async function holdAt(tx: Tx, id: string, position: number): Promise<number | undefined> {
  const { rows } = await sql<{ faults: number }>`
    select faults from imports.run where id = ${id} and position = ${position} and status in ('waiting', 'running')
       for update`.execute(tx);
  return rows[0]?.faults;
}

/**
 * Lets a step be committed without a wait for the disk: what a crash takes back, it takes back with the place that reading
 * had reached, and the run goes on from there. The end of a run waits, and all before it is then on the disk.
 */
export async function commitBehind(tx: Tx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(tx);
}

/** Keeps where reading goes on, what the step came to, and its faults as long as there is room beside `before` others. */
export async function keepStep(
  tx: Tx,
  id: string,
  next: { readonly position: number; readonly row: number },
  { counts, faults }: StepResult,
  before: number,
): Promise<void> {
  const kept = faults.slice(0, MOST_FAULTS - before);
  await sql`
    update imports.run
       set position = ${next.position}, next_row = ${next.row}, added = added + ${counts.added},
           changed = changed + ${counts.changed}, unchanged = unchanged + ${counts.unchanged},
           refused = refused + ${counts.refused}, faults = ${before + kept.length}, tries = 0, moved_at = now()
     where id = ${id}`.execute(tx);
  if (kept.length > 0) await keepFaults(tx, id, before, kept);
}

async function keepFaults(tx: Tx, id: string, before: number, faults: readonly RowFault[]): Promise<void> {
  const all = <Key extends keyof (Fault & RowFault)>(key: Key): RowFault[Key][] => faults.map((fault) => fault[key]);
  await sql`
    insert into imports.fault (run_id, org_id, number, row_number, column_key, code, message, remedy)
    select ${id}, acting.my_org(), ${before} + n, row_number, column_key, code, message, remedy
      from unnest(${all('row')}::int[], ${all('column')}::text[], ${all('code')}::text[], ${all('message')}::text[],
                  ${all('remedy')}::text[])
           with ordinality as fault (row_number, column_key, code, message, remedy, n)`.execute(tx);
}

/** False where it had ended already. */
export async function endRun(tx: Tx, id: string, failure: Failure | null): Promise<boolean> {
  const { rows } = await sql`
    update imports.run set status = ${failure ? 'stopped' : 'done'}, failure = ${failure}, finished_at = now(), moved_at = now()
     where id = ${id} and status in ('waiting', 'running') returning id`.execute(tx);
  return rows.length === 1;
}

/** Counts a step that failed, and gives how many have since the last one that did not. */
export async function countTry(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ tries: number }>`
    update imports.run set tries = tries + 1 where id = ${id} returning tries`.execute(tx);
  return rows[0]?.tries ?? 0;
}
