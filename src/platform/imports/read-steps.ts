import type { FileHandle } from 'node:fs/promises';
import type { Actor } from '#kernel/actor.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import type { Database, Tx } from '../database/database.ts';
import { LINE_TOO_LONG, checkRecords, tally } from './check-records.ts';
import type { FastRead, FastReader, StepResult } from './import-kind.ts';
import { readLines } from './read-lines.ts';
import type { Recognised } from './recognise-file.ts';
import { splitRecords } from './split-records.ts';

/** Where reading is: the byte and the number of the row that begin what has not been read. */
export type Place = { readonly position: number; readonly row: number };

/** Some rows of the file, read, and how they are stored, in a transaction of their own. */
export type Step = { readonly next: Place; store(tx: Tx): Promise<StepResult> };

/** Gives the step that begins at a place; undefined at the end of the file. `share`: how much of a full step. */
export type ReadStep = (at: Place, share: number) => Promise<Step | undefined>;

const MEBIBYTE = 1024 * 1024;
const ROWS = 2_000;
/** No step has fewer lines than the longest record may have. */
const FEWEST_ROWS = 50;
const FEWEST_BYTES = 32 * 1024;

export type Reading = {
  readonly database: Database;
  readonly actor: Actor;
  readonly runId: string;
  readonly file: FileHandle;
  readonly recognised: Recognised;
};

/** Reads with the kind's own quick reader as long as that can, and otherwise as any CSV. */
export async function stepsOf(reading: Reading): Promise<ReadStep> {
  const { kind, layout } = reading.recognised;
  const fast = kind.fastReader?.(layout.headings, layout.delimiter);
  let readFast = fast && (await fastSteps(reading, fast));
  return async (at, share) => {
    const step = await readFast?.(at, share);
    if (step) return step;
    readFast = undefined;
    return anyStep(reading, at, share);
  };
}

async function fastSteps({ database, actor, runId, file }: Reading, fast: FastReader): Promise<ReadStep> {
  const read: FastRead<unknown> = await database.as(actor, (tx) => fast.prepare(tx, askedBy(actor)));
  return async (at, share) => {
    const bytes = Math.max(FEWEST_BYTES, Math.round((fast.bytesPerStep ?? MEBIBYTE) * share));
    const lines = await readLines(file, at.position, { bytes, lines: Infinity });
    if (!lines || 'endless' in lines) return undefined;
    const taken = await read(lines.bytes, at.row);
    if (!taken) return undefined;
    return {
      next: { position: at.position + lines.bytes.length, row: at.row + taken.rows },
      store: (tx) => fast.apply(tx, actor, taken.batch, runId),
    };
  };
}

async function anyStep({ actor, runId, file, recognised }: Reading, at: Place, share: number) {
  const { kind, layout, columns } = recognised;
  const most = Math.max(FEWEST_ROWS, Math.round((kind.rowsPerStep ?? ROWS) * share));
  const lines = await readLines(file, at.position, { bytes: MEBIBYTE, lines: most });
  if (!lines) return undefined;
  if ('endless' in lines) return endlessStep(at, lines.end);
  const text = lines.bytes.toString();
  const { delimiter } = layout;
  const { records, length } = splitRecords(text, { delimiter, width: columns.length }, lines.isEnd);
  const bytes = length === text.length ? lines.bytes.length : Buffer.byteLength(text.slice(0, length));
  const store = async (tx: Tx): Promise<StepResult> => {
    const checked = checkRecords(records, at.row, columns, await kind.prepare(tx, askedBy(actor)));
    return tally(checked, checked.rows.length > 0 ? await kind.apply(tx, actor, checked.rows, runId) : []);
  };
  return { next: { position: at.position + bytes, row: at.row + records.length }, store };
}

const endlessStep = (at: Place, end: number): Step => ({
  next: { position: end, row: at.row + 1 },
  store: async () => ({
    counts: { added: 0, changed: 0, unchanged: 0, refused: 1 },
    faults: [{ ...LINE_TOO_LONG, row: at.row }],
  }),
});

const askedBy = (actor: Actor) => ({ actor, today: todayInLondon() });
