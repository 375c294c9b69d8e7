import type { Actor } from '#kernel/actor.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../database/database.ts';
import { asUtf8, openToRead, removeFile } from './file-text.ts';
import type { ImportKind } from './import-kind.ts';
import { beginReading, commitBehind, countTry, endRun, findRun, holdAt, keepStep } from './imports.queries.ts';
import { type Place, type ReadStep, type Step, stepsOf } from './read-steps.ts';
import { type Recognised, WrongFile, recogniseFile } from './recognise-file.ts';
import type { Failure, Run } from './run.ts';
import { isMoving } from './run-words.ts';

export type ImportWork = {
  readonly database: Database;
  readonly kinds: readonly ImportKind[];
  /** Whose run it is, with what they may do now. */
  readonly actor: Actor;
  readonly runId: string;
  /** Reading pauses after the step in which this is aborted. */
  readonly until?: AbortSignal;
  /** Steps that may fail, one after the other, before the run is stopped. */
  readonly mostTries: number;
  progress?(position: number, bytes: number): void;
};

/** Another process goes on with the run. Thrown to undo a step. */
class TakenOver extends Error {}

/** What a step should take, so that embedded pages, which wait for it, go on. */
const STEP_MS = 250;

/**
 * Reads a run's file from where it stands, step by step: what a step stores, its counts, its faults and where to go on
 * are kept together or not at all. 'paused' where there is more to read. Throws what a step threw.
 */
export async function runImport(work: ImportWork): Promise<'ended' | 'paused'> {
  const { database, kinds, actor, runId } = work;
  const run = await database.as(actor, (tx) => findRun(tx, runId));
  if (!run || !isMoving(run)) return forget(run);
  const kind = kinds.find((each) => each.kind === run.kind);
  if (!kind || !actor.permissions.has(kind.needs)) return stop(work, run, 'not-allowed');
  try {
    return await readOn(work, run, kind);
  } catch (error) {
    return afterFailure(work, run, error);
  }
}

async function afterFailure(work: ImportWork, run: Run, error: unknown): Promise<'ended'> {
  if (error instanceof TakenOver) return 'ended';
  if (error instanceof WrongFile) return stop(work, run, 'not-recognised');
  if ((error as { code?: unknown }).code === 'ENOENT') return stop(work, run, 'file-gone');
  const tries = await work.database.as(work.actor, (tx) => countTry(tx, run.id));
  if (tries >= work.mostTries) await stop(work, run, 'step-failed');
  throw error;
}

async function readOn(work: ImportWork, run: Run, kind: ImportKind): Promise<'ended' | 'paused'> {
  const bytes = run.position === 0 ? await begin(work, run) : run.bytes;
  const recognised = await recogniseFile(run.file, [kind]);
  const file = await openToRead(run.file);
  try {
    const readStep = await stepsOf({ ...work, file, recognised });
    const from = placeOf(run, recognised);
    const reached = await storeSteps(work, run, from, readStep, (position) => work.progress?.(position, bytes));
    if (reached.paused) return 'paused';
    return await end(work, run, kind, reached.position);
  } finally {
    await file.close();
  }
}

async function begin({ database, actor }: ImportWork, run: Run): Promise<number> {
  const text = await asUtf8(run.file);
  await database.as(actor, (tx) => beginReading(tx, run.id, text.encoding, text.bytes));
  await text.keep();
  return text.bytes;
}

const placeOf = (run: Run, { layout }: Recognised): Place =>
  run.position === 0 ? { position: layout.start, row: layout.firstRow } : { position: run.position, row: run.nextRow };

/** While a step is stored the next one is read. */
async function storeSteps(
  work: ImportWork,
  run: Run,
  from: Place,
  readStep: ReadStep,
  progress: (position: number) => void,
): Promise<{ paused: boolean; position: number }> {
  let { position } = run;
  let share = 1;
  let reading = readStep(from, share);
  for (;;) {
    const step = await reading;
    if (!step) return { paused: false, position };
    reading = readStep(step.next, share);
    reading.catch(() => {}); // it is awaited next, unless storing fails first
    share = Math.min(1, (share * STEP_MS) / (await storeStep(work, run.id, position, step)));
    ({ position } = step.next);
    progress(position);
    if (work.until?.aborted) return { paused: true, position };
  }
}

/** Milliseconds that it took. */
async function storeStep({ database, actor }: ImportWork, id: string, at: number, step: Step): Promise<number> {
  return database.as(actor, async (tx) => {
    const began = performance.now();
    const faultsBefore = await holdAt(tx, id, at);
    if (faultsBefore === undefined) throw new TakenOver();
    await commitBehind(tx);
    await keepStep(tx, id, step.next, await step.store(tx), faultsBefore);
    return performance.now() - began;
  });
}

async function end({ database, actor }: ImportWork, run: Run, kind: ImportKind, position: number): Promise<'ended'> {
  await database.as(actor, async (tx) => {
    if ((await holdAt(tx, run.id, position)) === undefined) throw new TakenOver();
    await kind.finish?.(tx, actor, run.id);
    await endRun(tx, run.id, null);
    const { added, changed, unchanged, refused } = (await findRun(tx, run.id))!;
    await recordAudit(tx, 'imports.file-read', [], { run: run.id, kind: run.kind, added, changed, unchanged, refused });
  });
  return forget(run);
}

async function stop({ database, actor }: ImportWork, run: Run, failure: Failure): Promise<'ended'> {
  const stopped = await database.as(actor, async (tx) => {
    if (!(await endRun(tx, run.id, failure))) return false;
    await recordAudit(tx, 'imports.file-stopped', [], { run: run.id, kind: run.kind, failure });
    return true;
  });
  return stopped ? forget(run) : 'ended';
}

/** The file goes when its run has ended; a drop folder's, when its report has been written. */
async function forget(run: Run | undefined): Promise<'ended'> {
  if (run && run.source !== 'drop-folder') await removeFile(run.file);
  return 'ended';
}
