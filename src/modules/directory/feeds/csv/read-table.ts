import { readFile } from 'node:fs/promises';
import { asUtf8 } from '#platform/imports/file-text.ts';
import { WrongFile, readLayout } from '#platform/imports/recognise-file.ts';
import { splitRecords } from '#platform/imports/split-records.ts';
import { FeedFault } from '../read-feed/feed-fault.ts';

/** A table as it stands in a file: its headings, and its rows with the number that each has there. */
export type Table = {
  readonly headings: readonly string[];
  /** Null where a quote in it has no partner. */
  readonly rows: readonly (readonly string[] | null)[];
  readonly firstRow: number;
};

const MOST_ROWS = 20_000;
const LARGEST = 15 * 1024 * 1024;

/** Reads a file as a table, whatever its encoding and what stands between its cells. Throws a `FeedFault`. */
export async function readTable(path: string): Promise<Table> {
  const { bytes, keep } = await asUtf8(path);
  if (bytes > LARGEST) throw new FeedFault('table-too-large');
  await keep();
  const { headings, delimiter, firstRow, start } = await layoutOf(path);
  if (headings.filter((heading) => heading !== '').length < 2) throw new FeedFault('no-columns');
  const text = (await readFile(path)).subarray(start).toString('utf8');
  if (text.trim() === '') throw new FeedFault('no-services');
  const { records } = splitRecords(text, { delimiter, width: headings.length }, true);
  const rows = records.map((record) => record ?? null);
  while (rows.length > 0 && isBlank(rows.at(-1)!)) rows.pop();
  if (rows.length > MOST_ROWS) throw new FeedFault('table-too-large');
  return { headings, rows, firstRow };
}

export const isBlank = (row: readonly string[] | null): boolean => row?.every((cell) => cell === '') ?? false;

async function layoutOf(path: string) {
  try {
    return await readLayout(path);
  } catch (error) {
    throw error instanceof WrongFile ? new FeedFault('no-text') : error;
  }
}
