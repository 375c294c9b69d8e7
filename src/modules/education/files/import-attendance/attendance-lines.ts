import type { Counts, RowFault, StepResult, Verdict } from '#platform/imports/import-kind.ts';
import { NO_MARK } from '../../codes/attendance-codes.ts';
import type { AttendanceRow } from './attendance-file.rules.ts';
import { FoldedWeeks } from './folded-weeks.rules.ts';
import { type Settle, TWO_MARKS } from './weeks-on-roll.rules.ts';

const NOTHING = NO_MARK.charCodeAt(0);

/** The weeks that some rows of a file make. */
export class AttendanceLines {
  readonly folded = new FoldedWeeks();
  readonly #tell: Settle;
  /** Rows that say what an earlier row has said, by that row. */
  readonly #again = new Map<number, number[]>();

  constructor(tell: Settle) {
    this.#tell = tell;
  }

  addRow({ upn, monday, place, char }: AttendanceRow, row: number): void {
    this.add(this.folded.pupil(upn), this.folded.week(monday), place, char.charCodeAt(0), row);
  }

  /** `pupil` and `week` by their numbers in `folded`. A row without a mark changes nothing. */
  add(pupil: number, week: number, place: number, mark: number, row: number): void {
    if (mark === NOTHING) return this.#tell(row, 'unchanged');
    const kept = this.folded.add(pupil, week, place, mark, row);
    if (kept === 'same') this.#sayAgain(this.folded.rowOf(pupil, week, place), row);
    if (kept === 'another') this.#tell(row, { faults: [TWO_MARKS] });
  }

  #sayAgain(first: number, row: number): void {
    const rows = this.#again.get(first);
    if (rows) rows.push(row);
    else this.#again.set(first, [row]);
  }

  /** What became of a row, and so of those that say the same: refused too, or nothing new. */
  readonly settle: Settle = (row, verdict) => {
    this.#tell(row, verdict);
    for (const later of this.#again.get(row) ?? [])
      this.#tell(later, typeof verdict === 'string' ? 'unchanged' : verdict);
  };
}

/** Counts what becomes of rows, and keeps their faults. */
export class RowTally {
  readonly #counts: { -readonly [Key in keyof Counts]: Counts[Key] } = {
    added: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
  };
  readonly #faults: RowFault[] = [];

  readonly settle = (row: number, verdict: Verdict): void => {
    this.#counts[typeof verdict === 'string' ? verdict : 'refused'] += 1;
    if (typeof verdict !== 'string') for (const fault of verdict.faults) this.#faults.push({ ...fault, row });
  };

  get result(): StepResult {
    return { counts: this.#counts, faults: this.#faults.toSorted((a, b) => a.row - b.row) };
  }
}
