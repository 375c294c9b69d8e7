import type { Actor } from '#kernel/actor.ts';
import type { Database, Tx } from '../database/database.ts';
import { enqueue } from '../jobs/job.ts';
import type { Log } from '../log.ts';
import {
  type DropFolder,
  listDropped,
  listTaken,
  openDropFolder,
  putAside,
  sizeAndTime,
  stampOf,
  take,
  writeReport,
} from './drop-folder.ts';
import type { FaultLine } from './faults-csv.ts';
import { removeFile } from './file-text.ts';
import { type Repeating, repeat } from '../repeat.ts';
import { importJob } from './import-job.ts';
import type { ImportKind } from './import-kind.ts';
import { MOST_FAULTS, findRunByFile, listFaults } from './imports.queries.ts';
import { WrongFile, recogniseFile } from './recognise-file.ts';
import type { Run } from './run.ts';
import { FAILURE_SENTENCES, count, isMoving } from './run-words.ts';
import { startRun } from './start-run.ts';
import { weighFile } from './weigh-file.ts';

export type Watching = {
  readonly database: Database;
  readonly kinds: readonly ImportKind[];
  /** Where the organisations' folders are. */
  readonly folder: string;
  /** Each organisation's folder by name, and whom its files are read as. */
  listFolders(tx: Tx): Promise<readonly DropUser[]>;
  readonly log: Log;
};
export type DropUser = { readonly folder: string; readonly actor: Actor };

const EVERY_MS = 5_000;

/** Looks into the drop folders every few seconds until stopped. Several processes may: a file is taken once. */
export function watchDropFolders(watching: Watching): Repeating {
  const look = lookIntoDropFolders(watching);
  const round = () => look().then(() => 'done' as const);
  return repeat(round, EVERY_MS, (error) => watching.log.problem('drop-folders-failed', error));
}

/**
 * One look into every folder: takes the files that have not changed since the look before, starts their runs, and
 * reports on the runs that have ended. What lies in the folders and what the database knows is all it goes by, so it
 * goes on after a crash wherever that was.
 */
export function lookIntoDropFolders(watching: Watching): () => Promise<void> {
  let seen = new Map<string, string>();
  return async () => {
    const before = seen;
    seen = new Map();
    for (const { folder: name, actor } of await watching.database.as('keeper', (tx) => watching.listFolders(tx))) {
      const folder = await openDropFolder(watching.folder, name);
      const kinds = watching.kinds.filter(({ needs }) => actor.permissions.has(needs));
      const place = { database: watching.database, folder, kinds, actor };
      const guarded = (work: Promise<void>): Promise<void> =>
        work.catch((error: unknown) =>
          watching.log.problem('dropped-file-failed', error, { organisation: actor.orgId }),
        );
      for (const file of await listDropped(folder)) {
        const now = await sizeAndTime(file);
        if (now !== undefined && before.get(file) === now) await guarded(takeIn(place, file));
        else if (now !== undefined) seen.set(file, now);
      }
      for (const file of await listTaken(folder)) await guarded(settle(place, file));
    }
  };
}

type Place = {
  readonly database: Database;
  readonly folder: DropFolder;
  /** What the folder's user may bring in. */
  readonly kinds: readonly ImportKind[];
  readonly actor: Actor;
};

const takeIn = ({ folder, kinds }: Place, file: string): Promise<void> =>
  orPutAside(folder, file, async () => {
    await recogniseFile(file, kinds);
    await take(folder, file);
  });

/** A file that was taken has no run yet, or a run that goes on, or one that has ended. */
async function settle(place: Place, file: string): Promise<void> {
  const { database, folder, actor } = place;
  const run = await database.as(actor, (tx) => findRunByFile(tx, file));
  if (!run) return orPutAside(folder, file, () => start(place, file));
  if (isMoving(run)) return;
  const faults = await database.as(actor, (tx) => listFaults(tx, run.id, 0, MOST_FAULTS));
  await writeReport(folder, stampOf(run.askedAt), [summary(run), ...faults]);
  await removeFile(file);
}

async function start({ database, kinds, actor }: Place, file: string): Promise<void> {
  const recognised = await recogniseFile(file, kinds);
  const sent = await weighFile(file);
  await database.as(actor, async (tx) => {
    const run = await startRun(tx, actor, 'drop-folder', sent, recognised);
    if (run) await enqueue(tx, importJob(kinds), { run: run.id }, { author: actor });
  });
}

async function orPutAside(folder: DropFolder, file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof WrongFile)) throw error;
    await putAside(folder, file, error.message, new Date());
  }
}

const summary = (run: Run): FaultLine => ({
  row: '',
  column: '',
  message: [
    run.status === 'stopped' ? `Stopped. ${FAILURE_SENTENCES[run.failure!]}` : 'The whole file has been read.',
    `Rows added: ${count(run.added)}; that changed something: ${count(run.changed)};`,
    `known already: ${count(run.unchanged)}; refused: ${count(run.refused)}`,
  ].join(' '),
  remedy: run.refused > 0 ? 'Put the rows below right in your own system, and send them with the next file' : '',
});
