import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/id.ts';
import { addDays, todayInLondon } from '#kernel/local-date.ts';
import { momentInLondon } from '#kernel/when.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import { type Job, defineJob, enqueue } from '#platform/jobs/job.ts';
import type { Document } from '../open-referral/as-the-standard-has-it.rules.ts';
import { publishedServices } from '../open-referral/open-services.ts';
import { DUMP_KINDS, type DumpKind, listDumps } from './dump.queries.ts';
import { DUMP_COLUMNS, serviceRows } from './service-rows.rules.ts';

/**
 * Makes the files of all that is published, as the machinery, and reads it as everybody does: nothing that is not published can
 * be in them. Neither the services nor a file are ever whole in memory.
 */
export const writeDump: Job<object> = defineJob<object>({
  name: 'directory.write-dump',
  payload: z.object({}),
  asMachinery: true,
  async run({ database }) {
    for (const kind of DUMP_KINDS) await writeFile(database, kind);
  },
});

const AT = '03:00';

/** Asks for it at night, as the machinery; at once where there is none, or none any more. */
export async function askForDump(tx: Tx, now: Date = new Date()): Promise<void> {
  const made = await listDumps(tx);
  if (made.length < DUMP_KINDS.length) return enqueue(tx, writeDump, {}, { key: 'missing' });
  const next = momentInLondon(addDays(todayInLondon(now), 1), AT);
  await enqueue(tx, writeDump, {}, { key: 'nightly', inSeconds: (next.getTime() - now.getTime()) / 1000 });
}

type Counted = { services: number };

/** Where a service is hidden or taken out meanwhile, nothing is kept: the next time it is asked for makes it. */
async function writeFile(database: Database, kind: DumpKind): Promise<void> {
  const id = newId();
  await database.as('keeper', (tx) => sql`select directory.begin_dump(${id}, ${kind})`.execute(tx));
  const hash = createHash('sha256');
  const counted: Counted = { services: 0 };
  const packed = Readable.from(FORMS[kind](inBatches(database, counted))).pipe(createGzip());
  let [number, bytes] = [0, 0];
  for await (const part of inParts(packed)) {
    hash.update(part);
    bytes += part.length;
    const at = number;
    await database.as('keeper', (tx) =>
      sql`insert into directory.dump_part (dump_id, number, bytes) values (${id}, ${at}, ${part})`.execute(tx),
    );
    number += 1;
  }
  const sha256 = hash.digest('base64url');
  await database.as('keeper', async (tx) => {
    await sql`
      update directory.dump
         set services = ${counted.services}, bytes = ${bytes}, sha256 = ${sha256}, made_at = now() where id = ${id}`.execute(
      tx,
    );
    await dropOlder(tx, kind);
  });
}

/** The one before stays for who is still reading it; parts that belong to none are of one that was taken away. */
async function dropOlder(tx: Tx, kind: DumpKind): Promise<void> {
  await sql`
    delete from directory.dump where kind = ${kind} and sha256 is not null and id not in (
      select id from directory.dump where kind = ${kind} and sha256 is not null order by made_at desc, id desc limit 2)`.execute(
    tx,
  );
  // Left by a process that died.
  await sql`delete from directory.dump where sha256 is null and made_at < now() - interval '1 day'`.execute(tx);
  await sql`
    delete from directory.dump_part p where not exists (select 1 from directory.dump d where d.id = p.dump_id)`.execute(
    tx,
  );
}

async function* inBatches(database: Database, counted: Counted): AsyncGenerator<readonly Document[]> {
  for await (const batch of publishedServices((work) => database.as('public', work))) {
    counted.services += batch.length;
    yield batch;
  }
}

const FORMS: Record<DumpKind, (batches: AsyncIterable<readonly Document[]>) => AsyncGenerator<string>> = {
  async *json(batches) {
    yield '{"services":[\n';
    let before = '';
    for await (const batch of batches) {
      yield before + batch.map((service) => JSON.stringify(service)).join(',\n');
      before = ',\n';
    }
    yield '\n]}\n';
  },
  async *csv(batches) {
    yield `\uFEFF${stringify([[...DUMP_COLUMNS]], CSV)}`;
    for await (const batch of batches) yield stringify(batch.flatMap(serviceRows), CSV);
  },
};

/** A text that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection). */
const CSV = { record_delimiter: '\r\n', escape_formulas: true } as const;

const PART = 256 * 1024;

async function* inParts(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    gathered.push(chunk);
    bytes += chunk.length;
    if (bytes < PART) continue;
    yield Buffer.concat(gathered);
    [gathered, bytes] = [[], 0];
  }
  if (bytes > 0) yield Buffer.concat(gathered);
}
