import type { Counts, RowFault, StepResult, Verdict } from '#platform/imports/import-kind.ts';
import { NO_MARK } from '../attendance-codes.ts';
import type { AttendanceRow } from '../attendance-file.rules.ts';
import { FoldedWeeks } from './folded-weeks.rules.ts';
import { type Settle, TWO_MARKS } from './weeks-on-roll.rules.ts';

const NOTHING = NO_MARK.charCodeAt(0);

/** The weeks that some rows of a file make. Rows that add nothing to them are settled on the way. */
export class AttendanceLines {
  readonly folded = new FoldedWeeks();
  readonly settle: Settle;

  constructor(settle: Settle) {
    this.settle = settle;
  }

  addRow({ upn, weekStart, place, char }: AttendanceRow, row: number): void {
    this.add(this.folded.pupil(upn), this.folded.week(weekStart), place, char.charCodeAt(0), row);
  }

  /** `pupil` and `week` by their numbers in `folded`. */
  add(pupil: number, week: number, place: number, mark: number, row: number): void {
    const kept = mark === NOTHING ? 'same' : this.folded.add(pupil, week, place, mark, row);
    if (kept === 'same') this.settle(row, 'unchanged');
    if (kept === 'another') this.settle(row, { faults: [TWO_MARKS] });
  }
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
