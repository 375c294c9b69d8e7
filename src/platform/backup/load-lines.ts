import type pg from 'pg';
import { z } from 'zod';
import type { Attachments } from '../attachments/attachments.ts';
import type { Progress } from '../database/migrate.ts';
import { BadBackup, DAMAGED, type Row, fileLine, readLines, tableLine } from './backup-file.ts';
import { type CheckedBackup, parseLine } from './check-backup.ts';
import type { KeptTable } from './kept-tables.ts';

/** Rows written at once: what is in memory. */
const AT_ONCE = 500;

export type Loading = {
  /** Signed in as the owner of the tables. */
  readonly client: pg.ClientBase;
  readonly file: string;
  readonly backup: CheckedBackup;
  readonly attachments: Attachments;
  readonly progress?: Progress;
};

const piece = z.base64();

/** Writes each row of a backup into its table, and each attached file into its folder. */
export async function loadLines(
  { client, file, backup, attachments, progress = () => {} }: Loading,
  tables: readonly KeptTable[],
): Promise<void> {
  const all = Object.values(backup.manifest.tables).reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  let current: Current | undefined;
  for await (const line of readLines(file)) {
    if (line.startsWith('{')) {
      await current?.end();
      current = currentOf(line);
    } else {
      done += (await current?.add(line)) ?? 0;
      progress(done, all);
    }
  }

  function currentOf(line: string): Current | undefined {
    if (line.startsWith('{"file":')) {
      const name = parseLine(fileLine, line).file;
      return new FileComing((content) => attachments.putBack(name, content));
    }
    if (!line.startsWith('{"table":')) return undefined;
    const named = parseLine(tableLine, line);
    const table = tables.find(({ name }) => name === named.table);
    if (!table || table.columns.join() !== named.columns.join()) throw new BadBackup(DAMAGED);
    return new TableComing(client, table);
  }
}

/** What the lines belong to until the next begins. `add` gives how many rows a line was. */
type Current = { add(line: string): Promise<number>; end(): Promise<void> };

class TableComing implements Current {
  readonly #client: pg.ClientBase;
  readonly #insert: string;
  #rows: Row[] = [];

  constructor(client: pg.ClientBase, { name, columns, types }: KeptTable) {
    this.#client = client;
    const values = types.map((type, i) => `c${i}::${type}`);
    const arrays = types.map((_, i) => `$${i + 1}::text[]`);
    const named = types.map((_, i) => `c${i}`);
    this.#insert = `insert into ${name} (${columns.join(', ')}) overriding system value
      select ${values.join(', ')} from unnest(${arrays.join(', ')}) as r (${named.join(', ')})`;
  }

  async add(line: string): Promise<number> {
    this.#rows.push(JSON.parse(line) as Row);
    if (this.#rows.length === AT_ONCE) await this.end();
    return 1;
  }

  async end(): Promise<void> {
    const rows = this.#rows;
    if (rows.length === 0) return;
    this.#rows = [];
    await this.#client.query(
      this.#insert,
      rows[0]!.map((_, i) => rows.map((row) => row[i])),
    );
  }
}

class FileComing implements Current {
  readonly #keep: (content: Uint8Array) => Promise<void>;
  readonly #pieces: Buffer[] = [];

  constructor(keep: (content: Uint8Array) => Promise<void>) {
    this.#keep = keep;
  }

  async add(line: string): Promise<number> {
    this.#pieces.push(Buffer.from(parseLine(piece, line), 'base64'));
    return 0;
  }

  end(): Promise<void> {
    return this.#keep(Buffer.concat(this.#pieces));
  }
}
