import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { newId, newUrlId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { readHead, removeFile } from '#platform/imports/file-text.ts';
import { enqueue } from '#platform/jobs/job.ts';
import type { UploadedFile } from '#platform/uploaded-file.ts';
import type { Doing } from '#platform/web/request.ts';
import { directoryTables } from '../../directory.tables.ts';
import type { Feed } from '../feeds.queries.ts';
import { keepTable } from '../csv/keep-table.ts';
import { readTable } from '../csv/read-table.ts';
import { FeedFault, type FeedFaultKind } from '../read-feed/feed-fault.ts';
import { READ_FEED } from '../read-feed/read-feed.ts';
import { readFile as servicesInFile } from '../read-feed/read-pages.ts';
import { dropParts, readInParts } from '../read-feed/file-parts.ts';

/** Has a directory read at its address, soon. Gives the run's name in addresses. */
export async function readAtAddress(doing: Doing, feed: Feed, { scheduled = false } = {}): Promise<string | undefined> {
  if (!feed.address || feed.endedAt) return undefined;
  const run = await beginRun(doing, feed, scheduled);
  await enqueue(doing.tx, READ_FEED, { run: run.id }, { author: doing.actor });
  return run.urlId;
}

/** A file is read whole, so not without end. */
const LARGEST = 50 * 1024 * 1024;

/** A run of a file; a table waits for its columns, and what is long is read behind the pages. */
export type FileRead = { readonly run: string; readonly isTable: boolean; readonly isRead: boolean };

/** Reads a file of a directory: what is no JSON is a table. A file is all that there is. */
export async function readFromFile(
  doing: Doing,
  feed: Feed,
  file: UploadedFile | undefined,
): Promise<Ruling<FileRead, 'no-file' | 'not-read-any-more' | FeedFaultKind>> {
  if (feed.endedAt) return refuse('not-read-any-more');
  if (!file || file.bytes === 0) return refuse('no-file');
  if (file.bytes > LARGEST) return refuse('too-large');
  try {
    return allow(await keepFile(doing, feed, file.path));
  } catch (error) {
    if (error instanceof FeedFault) return refuse(error.kind);
    throw error;
  } finally {
    await removeFile(file.path);
  }
}

async function keepFile(doing: Doing, feed: Feed, path: string): Promise<FileRead> {
  if (!(await looksLikeJson(path))) {
    const table = await readTable(path);
    const { id, urlId } = await beginRun(doing, feed);
    await keepTable(doing.tx, id, table);
    return { run: urlId, isTable: true, isRead: false };
  }
  const services = servicesInFile((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  if (services.length === 0) throw new FeedFault('no-services');
  const { id, urlId } = await beginRun(doing, feed);
  return { run: urlId, isTable: false, isRead: await readInParts(doing, id, { came: services }) };
}

const looksLikeJson = async (path: string): Promise<boolean> =>
  /^(?:\u00EF\u00BB\u00BF)?\s*[[{]/.test((await readHead(path)).toString('latin1'));

/** What is still being read of it, or was left so, ends. */
export async function stopReading(tx: Tx, feedId: string, because: 'begun-again' | 'ended'): Promise<void> {
  await sql`
    update directory.feed_run set status = 'failed', fault = ${because}, version = version + 1
     where feed_id = ${feedId} and status = 'reading'`.execute(tx);
  await dropParts(tx, feedId);
}

/** One at a time. */
async function beginRun({ tx, actor }: Doing, feed: Feed, scheduled = false): Promise<{ id: string; urlId: string }> {
  await stopReading(tx, feed.id, 'begun-again');
  const run = { id: newId(), urlId: newUrlId() };
  await directoryTables(tx)
    .insertInto('directory.feed_run')
    .values({ id: run.id, url_id: run.urlId, feed_id: feed.id, begun_by: actor.userId, status: 'reading', scheduled })
    .execute();
  await recordAudit(tx, 'directory.feed-read', [], { feed: feed.id, run: run.id });
  return run;
}
