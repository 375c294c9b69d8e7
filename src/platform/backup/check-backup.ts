import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Migration } from '../database/migrations-on-disk.ts';
import {
  BadBackup,
  type Beginning,
  type Content,
  DAMAGED,
  FORMAT,
  type Manifest,
  Tally,
  beginning,
  endLine,
  manifest,
  readLines,
  tableLine,
} from './backup-file.ts';

export type CheckedBackup = {
  readonly takenAt: string;
  /** Those of this program's migrations that had run where it was taken. */
  readonly migrations: readonly Migration[];
  readonly manifest: Manifest;
  /** The hash of the whole. */
  readonly sha256: string;
};

/**
 * Reads a backup from its first line to its last, before anything is changed. Throws BadBackup where it is not whole, not
 * as it was written, or of a newer program than this, whose migrations these are.
 */
export async function checkBackup(file: string, migrations: readonly Migration[]): Promise<CheckedBackup> {
  let begun: ReturnType<typeof begin> | undefined;
  const whole = createHash('sha256');
  const tables = new TablesFound();
  let last = '';
  let lastButOne = '';
  for await (const line of readLines(file)) {
    begun ??= begin(line, migrations);
    if (last) whole.update(`${last}\n`);
    tables.add(line);
    [lastButOne, last] = [last, line];
  }
  if (!begun) throw new BadBackup(DAMAGED);
  const sha256 = whole.digest('hex');
  const said = { ...parseLine(manifest, lastButOne), ...parseLine(endLine, last) };
  if (said.sha256 !== sha256 || !isDeepStrictEqual(said.tables, tables.contents)) throw new BadBackup(EDITED);
  return { ...begun, manifest: said, sha256 };
}

const EDITED = 'This backup is not as it was written. Nothing was changed. Use another.';

/** What the rows that follow each table's name come to. */
class TablesFound {
  readonly contents: Record<string, Content> = {};
  #name = '';
  #tally: Tally | undefined;

  add(line: string): void {
    if (line.startsWith('[')) return this.#tally?.add(`${line}\n`, 1);
    if (!line.startsWith('{')) return;
    if (this.#tally) this.contents[this.#name] = this.#tally.content();
    this.#tally = undefined;
    if (!line.startsWith('{"table":')) return;
    this.#name = parseLine(tableLine, line).table;
    this.#tally = new Tally();
  }
}

function begin(line: string, migrations: readonly Migration[]) {
  const begun = parseLine(beginning, line);
  if (begun.format > FORMAT) {
    throw new BadBackup(
      `This backup was written by a newer program: its format is ${begun.format}, and this program reads ${FORMAT}. ` +
        'Nothing was changed. Use the newer release.',
    );
  }
  return { takenAt: begun.takenAt, migrations: beginningOf(migrations, begun.migrations) };
}

/** This program's migrations up to where the backup was taken. */
function beginningOf(migrations: readonly Migration[], run: Beginning['migrations']): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  return run.map(({ name, checksum }, i) => {
    const migration = known.get(name);
    if (!migration) {
      const newer = `This backup is newer than the program: it has ${name}.`;
      throw new BadBackup(`${newer} Nothing was changed. Use the newer release.`);
    }
    if (migration.checksum !== checksum || migrations[i] !== migration)
      throw new BadBackup(`This backup is of another program: its migration ${name} is not ours. Nothing was changed.`);
    return migration;
  });
}

/** A line as what it must be. Throws BadBackup where it is something else. */
export function parseLine<Schema extends z.ZodType>(schema: Schema, line: string): z.infer<Schema> {
  const result = schema.safeParse(jsonOf(line));
  if (!result.success) throw new BadBackup(DAMAGED);
  return result.data;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
