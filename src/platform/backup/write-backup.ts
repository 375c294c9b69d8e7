import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import type { Attachments } from '../attachments/attachments.ts';
import { Explained } from '../explained.ts';
import { type Beginning, type Content, FORMAT, type Manifest, Tally, lineOf } from './backup-file.ts';
import { listKeptTables, readRows, writePlainly } from './kept-tables.ts';

export type BackupTaken = {
  readonly tables: Readonly<Record<string, Content>>;
  readonly files: number;
  /** Files that a record names and that were not there, or not as they were kept. They are not in the backup. */
  readonly filesMissing: number;
  /** The hash of the whole. Noted elsewhere, it shows a backup that somebody made anew. */
  readonly sha256: string;
};

/** Bytes of an attached file on one line. */
const PIECE = 48 * 1024;

/**
 * Writes all tables and attached files, as they are at one moment, to a new file that only its owner may read. `client`
 * is signed in as the owner of the tables; others go on writing meanwhile. Throws where the file is there already.
 */
export async function writeBackup(
  client: pg.ClientBase,
  file: string,
  attachments: Attachments,
  now: Date,
): Promise<BackupTaken> {
  await refuseWithoutTables(client);
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  await opened(target, file);
  const taking = new Taking(client, attachments, now);
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local role rooted_backup');
    await writePlainly(client);
    await pipeline(Readable.from(taking.lines(), { objectMode: false }), createGzip(), target);
    return taking.taken();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await client.query('rollback').catch(() => {});
  }
}

async function refuseWithoutTables(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('platform.migration') is not null as there`,
  );
  if (!rows[0]!.there) throw new Explained('This database has no tables of RootED: there is nothing to back up.');
}

const opened = (target: NodeJS.WritableStream, file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    target.once('open', () => resolve());
    target.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EEXIST' ? new Explained(`${file} is there already. Name a file that is not.`) : error),
    );
  });

/** One backup being taken: the lines, and what they came to. */
class Taking {
  readonly #client: pg.ClientBase;
  readonly #attachments: Attachments;
  readonly #now: Date;
  readonly #whole = createHash('sha256');
  readonly #tables: Record<string, Content> = {};
  #files = 0;
  #filesMissing = 0;
  #sha256 = '';

  constructor(client: pg.ClientBase, attachments: Attachments, now: Date) {
    this.#client = client;
    this.#attachments = attachments;
    this.#now = now;
  }

  taken(): BackupTaken {
    return { tables: this.#tables, files: this.#files, filesMissing: this.#filesMissing, sha256: this.#sha256 };
  }

  async *lines(): AsyncGenerator<string> {
    for await (const lines of this.#hashed()) {
      this.#whole.update(lines);
      yield lines;
    }
    this.#sha256 = this.#whole.digest('hex');
    yield lineOf({ sha256: this.#sha256 });
  }

  async *#hashed(): AsyncGenerator<string> {
    const begin: Beginning = {
      rooted: 'backup',
      format: FORMAT,
      takenAt: this.#now.toISOString(),
      migrations: await listMigrationsRun(this.#client),
    };
    yield lineOf(begin);
    yield* this.#tableLines();
    yield* this.#fileLines();
    const sequences = await readSequences(this.#client);
    yield lineOf({ tables: this.#tables, sequences, files: this.#files } satisfies Manifest);
  }

  async *#tableLines(): AsyncGenerator<string> {
    for (const table of await listKeptTables(this.#client)) {
      yield lineOf({ table: table.name, columns: table.columns });
      const tally = new Tally();
      for await (const { lines, rows } of readRows(this.#client, table)) {
        tally.add(lines, rows);
        yield lines;
      }
      this.#tables[table.name] = tally.content();
    }
  }

  async *#fileLines(): AsyncGenerator<string> {
    for (const kept of await listFiles(this.#client)) {
      const bytes = await this.#attachments.read(kept).catch(() => undefined);
      if (!bytes) {
        this.#filesMissing += 1;
        continue;
      }
      this.#files += 1;
      yield lineOf({ file: kept.file });
      const whole = Buffer.from(bytes);
      for (let at = 0; at < whole.length; at += PIECE) yield lineOf(whole.toString('base64', at, at + PIECE));
    }
  }
}

async function listMigrationsRun(client: pg.ClientBase): Promise<Beginning['migrations']> {
  const { rows } = await client.query('select name, checksum from platform.migration order by name collate "C"');
  return rows as Beginning['migrations'];
}

type NamedFile = { file: string; sha256: string };

/** The files that some row names. */
async function listFiles(client: pg.ClientBase): Promise<NamedFile[]> {
  const { rows: places } = await client.query<{ name: string }>('select name::text from attachments.place');
  const named = places.map(({ name }) => `select file, sha256 from ${name} where file is not null`);
  if (named.length === 0) return [];
  return (await client.query<NamedFile>(`${named.join(' union all ')} order by file`)).rows;
}

/** Read last: a number that was given out since the rows were read is not given out twice either. */
async function readSequences(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; last: string }>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
      from pg_sequences where last_value is not null order by 1`);
  return Object.fromEntries(rows.map(({ name, last }) => [name, Number(last)]));
}
