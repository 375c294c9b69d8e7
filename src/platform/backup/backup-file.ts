import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { Explained } from '../explained.ts';

/** What this program writes and reads. A backup says which it is, so that a later one can refuse or translate it. */
export const FORMAT = 1;

/** The file cannot be used: it is not a backup, not whole, not as it was written, or of another program. */
export class BadBackup extends Explained {}

/**
 * A backup is lines of JSON, compressed: the beginning, then each table (its name, then a line for each row), each
 * attached file (its name, then its bytes in pieces), what must have come out, and the hash of every line before.
 */
export const beginning = z.object({
  rooted: z.literal('backup'),
  format: z.int(),
  takenAt: z.iso.datetime(),
  /** What had run in the database that it was taken of, oldest first. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
});
export type Beginning = z.infer<typeof beginning>;

export const content = z.object({ rows: z.int(), sha256: z.hex() });
/** How many rows a table has, and what their lines hash to. */
export type Content = z.infer<typeof content>;

export const manifest = z.object({
  tables: z.record(z.string(), content),
  /** The last number that each sequence gave out. */
  sequences: z.record(z.string(), z.int()),
  files: z.int(),
});
export type Manifest = z.infer<typeof manifest>;

export const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) });
export type TableLine = z.infer<typeof tableLine>;
export const fileLine = z.object({ file: z.string() });
export const endLine = z.object({ sha256: z.hex() });

/** A row: each column as PostgreSQL writes it in text. */
export type Row = readonly (string | null)[];

export const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Hashes lines, and counts them. */
export class Tally {
  readonly #hash = createHash('sha256');
  #rows = 0;

  add(lines: string, rows: number): void {
    this.#hash.update(lines);
    this.#rows += rows;
  }

  content(): Content {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

/** The lines of a backup, one after another. Throws BadBackup where it is damaged or cut short. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  let rest = '';
  try {
    for await (const text of source.pipe(unpacked).setEncoding('utf8') as AsyncIterable<string>) {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
  } catch (error) {
    throw readable(error, file);
  } finally {
    source.destroy();
  }
  if (rest) throw new BadBackup(DAMAGED);
}

export const DAMAGED = 'This is not a whole backup: it is damaged or was cut short. Nothing was changed. Use another.';

function readable(error: unknown, file: string): unknown {
  const code = String((error as NodeJS.ErrnoException).code);
  if (code === 'ENOENT') return new BadBackup(`There is no file ${file}.`);
  return code.startsWith('Z_') ? new BadBackup(DAMAGED) : error;
}
