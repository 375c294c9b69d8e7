import { parse } from 'csv-parse/sync';
import type { Delimiter } from './import-kind.ts';

/** A row's cells as text, or undefined where a quote in it has no partner or stands where none may. */
export type Record = readonly string[] | undefined;

export type Split = {
  readonly records: readonly Record[];
  /** Characters read. Less than all where the last record goes on beyond the text. */
  readonly length: number;
};

/** How many cells a row has (as the headings), and what stands between them. */
export type Layout = { readonly delimiter: Delimiter; readonly width: number };

/** A cell with more lines than this is a quote that was never closed. */
const MOST_LINES_OF_A_RECORD = 20;

/**
 * Splits whole lines into records (RFC 4180, blank ones too, spaces around cells left out). A quote that was never
 * closed would make one cell of all that follows: it costs its own line only. `isEnd`: nothing follows the text.
 */
export function splitRecords(text: string, layout: Layout, isEnd: boolean): Split {
  const records = parseStrictly(text, layout.delimiter);
  if (records?.length === countLines(text)) return { records, length: text.length };
  return splitOneByOne(text, layout, isEnd);
}

/** Undefined where the text is not as RFC 4180 has it. */
export function parseStrictly(text: string, delimiter: Delimiter): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      trim: true,
    });
  } catch {
    return undefined;
  }
}

function countLines(text: string): number {
  let lines = text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function splitOneByOne(text: string, layout: Layout, isEnd: boolean): Split {
  const lines = text.split(/(?<=\n)/);
  const records: Record[] = [];
  let length = 0;
  for (let i = 0; i < lines.length;) {
    const taken = takeRecord(lines, i, layout);
    if (taken.mayGoOn && !isEnd && i > 0) break;
    records.push(taken.record);
    for (const line of lines.slice(i, i + taken.lines)) length += line.length;
    i += taken.lines;
  }
  return { records, length };
}

type Taken = { readonly record: Record; readonly lines: number; readonly mayGoOn: boolean };

function takeRecord(lines: readonly string[], from: number, layout: Layout): Taken {
  let text = lines[from]!;
  let taken = 1;
  while (isOpen(text) && taken < MOST_LINES_OF_A_RECORD && from + taken < lines.length) {
    text += lines[from + taken]!;
    taken += 1;
  }
  if (isOpen(text)) return { record: undefined, lines: 1, mayGoOn: taken < MOST_LINES_OF_A_RECORD };
  const record = oneRecord(text, layout, taken > 1);
  return { record, lines: record ? taken : 1, mayGoOn: false };
}

/** Over several lines only a row with a cell for each heading is one: otherwise two stray quotes met by chance. */
function oneRecord(text: string, { delimiter, width }: Layout, overSeveralLines: boolean): Record {
  const [record, ...others] = parseStrictly(text, delimiter) ?? [];
  if (others.length > 0 || (overSeveralLines && record?.length !== width)) return undefined;
  return record;
}

/** An odd number of quotes: a cell began in quotes and has not ended. */
function isOpen(text: string): boolean {
  let open = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) open = !open;
  return open;
}
