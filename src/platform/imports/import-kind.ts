import type { Actor, Permission } from '#kernel/actor.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '../database/database.ts';

/** What is wrong in a row, in words for who sent it. It never repeats what a cell holds: faults are kept and sent on. */
export type Fault = {
  /** The column by its canonical key, or '' where the whole row is meant. */
  readonly column: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
};

/** A row's cells: canonical column key to trimmed text. A column that the file does not have is not there. */
export type Cells = Readonly<Record<string, string>>;

export type Checked<Row> =
  { readonly ok: true; readonly row: Row } | { readonly ok: false; readonly faults: readonly Fault[] };

/** What became of a row. What only the database can tell to be wrong is refused here, with its faults. */
export type Verdict = 'added' | 'changed' | 'unchanged' | { readonly faults: readonly Fault[] };

export type HeadingsRead =
  | {
      readonly ok: true;
      /** The canonical key of each column, by position; undefined for a column that is not used. */
      readonly columns: readonly (string | undefined)[];
      /** Headings of the columns that are not used: told, not refused. */
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** For whom, and on which day, rows are checked. */
export type ImportAsked = { readonly actor: Actor; readonly today: LocalDate };

/** A good row with its number in the file, as a spreadsheet shows it: the headings are row 1, blank rows count. */
export type NumberedRow<Row> = { readonly number: number; readonly row: Row };

/** A kind of file that can be brought in, as the module that owns its subject describes it. */
export type ImportKind<Row = unknown> = {
  /** For instance 'pupils'. */
  readonly kind: string;
  /** For people: 'Pupils and their contacts'. */
  readonly label: string;
  readonly needs: Permission;
  /** True where these headings are this kind's: files are told apart by their headings, never by their name. */
  isKind(headings: readonly string[]): boolean;
  readHeadings(headings: readonly string[]): HeadingsRead;
  /** Reads what rows are checked against, at the start of each step, in its transaction. */
  prepare(tx: Tx, asked: ImportAsked): Promise<(cells: Cells) => Checked<Row>>;
  /** Stores one step's good rows, set-based, in the step's transaction. One verdict per row, in their order. */
  apply(tx: Tx, actor: Actor, rows: readonly NumberedRow<Row>[], runId: string): Promise<readonly Verdict[]>;
  /** After the last step, in a transaction of its own: asks for jobs, brings totals up to date. */
  finish?(tx: Tx, actor: Actor, runId: string): Promise<void>;
  /** At most this many rows in a step; 2,000 unless said. A step that takes long is followed by smaller ones. */
  readonly rowsPerStep?: number;
  /** A quicker reader for one known layout; undefined where these headings are not that layout. */
  fastReader?(headings: readonly string[], delimiter: Delimiter): FastReader | undefined;
};

export type Delimiter = ',' | ';' | '\t';

/**
 * Reads and stores lines straight from their bytes, for files of many millions of short rows. It keeps the same promises
 * as the rest of the kind: the same verdicts, the same faults at the same rows.
 */
export type FastReader<Batch = unknown> = {
  /** Reads what lines are checked against, each time a run is taken up. */
  prepare(tx: Tx, asked: ImportAsked): Promise<FastRead<Batch>>;
  /** Stores what one call of the read function gave, set-based, in the step's transaction. */
  apply(tx: Tx, actor: Actor, batch: Batch, runId: string): Promise<StepResult>;
  /** At most this many bytes in a step; a mebibyte unless said. A step that takes long is followed by smaller ones. */
  readonly bytesPerStep?: number;
};

/**
 * Reads whole lines: UTF-8 without a byte order mark, ended by LF or CR LF (the last of the file perhaps by nothing).
 * `firstRow` is the number of the first of them; the headings are row 1. `rows` counts the lines, blank ones too.
 * It writes nothing, and runs while the batch before is being stored: now and then it lets others have their turn. Undefined
 * where it meets what it cannot read (a quote): the general reader then takes these lines and the rest of the file.
 */
export type FastRead<Batch> = (
  lines: Uint8Array,
  firstRow: number,
) => Promise<{ readonly batch: Batch; readonly rows: number } | undefined>;

/** How many rows of the file met each end. */
export type Counts = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
};

export type RowFault = Fault & { readonly row: number };

/** What a step came to. A refused row is counted once, however many faults it has. */
export type StepResult = { readonly counts: Counts; readonly faults: readonly RowFault[] };
