import type { Actor } from '#kernel/actor.ts';
import type { Database } from '../database/database.ts';
import { receiveFile } from '../uploaded-file.ts';
import { openToRead, removeFile } from './file-text.ts';
import type { ImportKind, RowFault } from './import-kind.ts';
import { MOST_FAULTS, findRun, listFaults } from './imports.queries.ts';
import { recogniseFile } from './recognise-file.ts';
import type { Run } from './run.ts';
import { runImport } from './run-import.ts';
import { startRun } from './start-run.ts';

type Reading = {
  readonly database: Database;
  /** What the file may be: one kind, where it was named. */
  readonly kinds: readonly ImportKind[];
  readonly actor: Actor;
  readonly path: string;
  /** Where a copy lies while it is read: the file itself is left as it is. */
  readonly folder: string;
  /** After each step: bytes read, and bytes in all. */
  progress?(position: number, bytes: number): void;
};

/**
 * Reads a file to its end, here and now: for the command line. Comes back with how it ended and what was refused.
 * Throws WrongFile where the file is of none of the kinds.
 */
export async function importFile({ path, folder, ...reading }: Reading): Promise<{ run: Run; faults: RowFault[] }> {
  const { database, kinds, actor } = reading;
  const recognised = await recogniseFile(path, kinds);
  const file = (await openToRead(path)).createReadStream();
  const sent = await receiveFile(file, folder);
  try {
    const { id: runId } = (await database.as(actor, (tx) => startRun(tx, actor, 'command', sent, recognised)))!;
    await runImport({ ...reading, runId, mostTries: 1 });
    return await database.as(actor, async (tx) => ({
      run: (await findRun(tx, runId))!,
      faults: await listFaults(tx, runId, 0, MOST_FAULTS),
    }));
  } finally {
    await removeFile(sent.path);
  }
}
