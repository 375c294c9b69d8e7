import { join } from 'node:path';
import { findActorNamed } from '#modules/access/index.ts';
import { Explained } from '#platform/explained.ts';
import { importFile } from '#platform/imports/import-file.ts';
import { WrongFile } from '#platform/imports/recognise-file.ts';
import { readConfig } from '../config.ts';
import { importKinds, permissions } from '../modules.ts';
import { openDatabase } from '../open-database.ts';
import { say } from '../say.ts';
import { showProgress } from '../show-progress.ts';

/** Faults shown at the command line; the page of the run has them all. */
const SHOWN = 100;

/** `rooted import KIND FILE --as USER`: brings a file in as that user, and says what was refused and why. */
export async function importCommand(kind: string, path: string, { as }: { as: string }): Promise<void> {
  const found = importKinds.find((each) => each.kind === kind);
  if (!found) {
    const kinds = importKinds.map((each) => each.kind).join(', ');
    throw new Explained(`There is no kind of file called ${kind}. Use one of: ${kinds}.`);
  }
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    const actor = await database.as('keeper', (tx) => findActorNamed(tx, as, permissions));
    if (!actor?.permissions.has(found.needs)) throw new Explained(`Nobody called ${as} may bring in ${kind}.`);
    const folder = join(config.ROOTED_DATA, 'received');
    tell(await importFile({ database, kinds: [found], actor, path, folder, progress: showProgress('Reading') }));
  } catch (error) {
    throw error instanceof WrongFile ? new Explained(error.message) : error;
  } finally {
    await database.close();
  }
}

function tell({ run, faults }: Awaited<ReturnType<typeof importFile>>): void {
  say(`${run.added} added, ${run.changed} changed, ${run.unchanged} unchanged, ${run.refused} refused.`);
  for (const { row, column, message, remedy } of faults.slice(0, SHOWN)) {
    say(`  row ${row}${column ? `, ${column}` : ''}: ${message}. ${remedy}.`);
  }
  if (run.refused > 0) process.exitCode = 2;
}
