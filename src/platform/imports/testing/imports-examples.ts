import { createReadStream, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import type { Database } from '#platform/database/database.ts';
import { receiveFile } from '#platform/uploaded-file.ts';
import { importFile } from '../import-file.ts';
import type { ImportKind } from '../import-kind.ts';
import { recogniseFile } from '../recognise-file.ts';
import { type StartedRun, startRun } from '../start-run.ts';

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'rooted-imports-'));

/** Somebody of a new organisation who may bring in things. */
export const aSender = (orgId = newId<'organisation'>()): Actor => ({
  userId: newId<'user'>(),
  orgId,
  reach: 'scoped',
  permissions: new Set(['imports:send-file', 'imports:export', 'things:bring-in']),
});

export function writeTestFile(content: string | Buffer, folder = newFolder()): string {
  const path = join(folder, 'a file.csv');
  writeFileSync(path, content);
  return path;
}

/** Reads a file to its end and tells what came of its rows, and each fault as `row column code`. */
export async function bringIn(database: Database, kind: ImportKind, actor: Actor, content: string | Buffer) {
  const folder = newFolder();
  const path = writeTestFile(content, folder);
  const { run, faults } = await importFile({ database, kinds: [kind], actor, path, folder: join(folder, 'received') });
  const { added, changed, unchanged, refused } = run;
  return {
    run,
    counts: { added, changed, unchanged, refused },
    faults: faults.map(({ row, column, code }) => `${row} ${column} ${code}`),
  };
}

/** A file that has come and waits to be read. */
export async function sendTestFile(
  database: Database,
  kind: ImportKind,
  actor: Actor,
  content: string | Buffer,
): Promise<StartedRun & { path: string }> {
  const folder = newFolder();
  const sent = await receiveFile(createReadStream(writeTestFile(content, folder)), folder);
  const recognised = await recogniseFile(sent.path, [kind]);
  const run = await database.as(actor, (tx) => startRun(tx, actor, 'page', sent, recognised));
  return { ...run!, path: sent.path };
}
