import type { Upn } from '#modules/people/index.ts';
import type { Columns } from '#platform/imports/check-records.ts';
import type { QuickDay } from './attendance-checks.ts';
import type { AttendanceLines } from './attendance-lines.ts';
import type { SplitLine } from './split-line.ts';

/** What many rows name: known by how they write it, with its number in the batch that met it last. */
type Known<Value> = { readonly value: Value; batch: AttendanceLines | undefined; number: number };

/** Many times the pupils of the largest school, so that a file of nothing but mistakes does not fill the memory. */
const MOST_KNOWN = 100_000;

const [A, P, M] = [0x41, 0x50, 0x4d];

/** Reads lines whose pupil and day were met before, with AM or PM and a mark of one character, without making text of them. */
export class QuickLines {
  readonly #pupils = new Map<string, Known<Upn>>();
  readonly #days = new Map<string, Known<QuickDay>>();
  readonly #cells: { readonly upn: number; readonly date: number; readonly session: number; readonly mark: number };
  #bytes: Buffer = Buffer.alloc(0);
  #batch: AttendanceLines | undefined;
  /** What the line before named, and where: lines of one pupil, or of one day, mostly stand together. */
  #pupil: Known<Upn> | undefined;
  #pupilAt = 0;
  #day: Known<QuickDay> | undefined;
  #dayAt = 0;

  constructor(columns: Columns) {
    const at = (key: string): number => columns.indexOf(key);
    this.#cells = { upn: at('UPN'), date: at('Date'), session: at('Session'), mark: at('Mark') };
  }

  begin(bytes: Buffer, batch: AttendanceLines): void {
    this.#bytes = bytes;
    this.#batch = batch;
    this.#pupil = undefined;
    this.#day = undefined;
  }

  /** False where the line has to be read in full. */
  read(line: SplitLine, row: number): boolean {
    const pupil = this.#findPupil(line.starts[this.#cells.upn]!, line.ends[this.#cells.upn]!);
    const day = pupil && this.#findDay(line.starts[this.#cells.date]!, line.ends[this.#cells.date]!);
    const half = this.#half(line.starts[this.#cells.session]!, line.ends[this.#cells.session]!);
    if (!pupil || !day || half < 0) return false;
    const at = line.starts[this.#cells.mark]!;
    const mark = line.ends[this.#cells.mark]! === at + 1 ? day.value.marks[this.#bytes[at]!]! : 0;
    if (mark === 0) return false;
    this.#batch!.add(pupil.number, day.number, day.value.morning + half, mark, row);
    return true;
  }

  /** Remembers how a line that was read in full, and is good, has written its pupil and its day. */
  learn(record: readonly string[], upn: Upn, findDay: (text: string) => QuickDay | undefined): void {
    remember(this.#pupils, record[this.#cells.upn]!, upn);
    const day = findDay(record[this.#cells.date]!);
    if (day) remember(this.#days, record[this.#cells.date]!, day);
  }

  #findPupil(start: number, end: number): Known<Upn> | undefined {
    if (this.#pupil && this.#isSame(this.#pupilAt, start, end)) return this.#pupil;
    const known = this.#pupils.get(this.#bytes.toString('latin1', start, end));
    if (known && known.batch !== this.#batch) number(known, this.#batch!, this.#batch!.folded.pupil(known.value));
    this.#pupil = known;
    this.#pupilAt = start;
    return known;
  }

  #findDay(start: number, end: number): Known<QuickDay> | undefined {
    if (this.#day && this.#isSame(this.#dayAt, start, end)) return this.#day;
    const known = this.#days.get(this.#bytes.toString('latin1', start, end));
    if (known && known.batch !== this.#batch) number(known, this.#batch!, this.#batch!.folded.week(known.value.monday));
    this.#day = known;
    this.#dayAt = start;
    return known;
  }

  /** Whether a cell says what the one that began at `before` says. A delimiter ends both, so a longer one differs. */
  #isSame(before: number, start: number, end: number): boolean {
    const bytes = this.#bytes;
    for (let i = 0; start + i <= end; i++) if (bytes[before + i] !== bytes[start + i]) return false;
    return true;
  }

  #half(start: number, end: number): number {
    const bytes = this.#bytes;
    if (end - start !== 2 || bytes[start + 1] !== M) return -1;
    return bytes[start] === A ? 0 : bytes[start] === P ? 1 : -1;
  }
}

function number<Value>(known: Known<Value>, batch: AttendanceLines, as: number): void {
  known.batch = batch;
  known.number = as;
}

function remember<Value>(known: Map<string, Known<Value>>, text: string, value: Value): void {
  if (known.size > MOST_KNOWN) known.clear();
  known.set(text, { value, batch: undefined, number: 0 });
}
