import type { Counts, RowFault, Verdict } from '#platform/imports/import-kind.ts';
import { NO_MARK } from '../attendance-codes.ts';
import { FoldedWeeks } from './folded-weeks.rules.ts';
import { TWO_MARKS } from './weeks-on-roll.rules.ts';

const NOTHING = NO_MARK.charCodeAt(0);

/** What some lines of a file give: weeks to store, and what has become of rows already. */
export class AttendanceLines {
  readonly folded = new FoldedWeeks();
  readonly faults: RowFault[] = [];
  readonly counts: { -readonly [Key in keyof Counts]: Counts[Key] } = { added: 0, changed: 0, unchanged: 0, refused: 0 };

  settle(row: number, verdict: Verdict): void {
    if (typeof verdict === 'string') {
      this.counts[verdict] += 1;
    } else {
      this.counts.refused += 1;
      for (const fault of verdict.faults) this.faults.push({ ...fault, row });
    }
  }

  /** `pupil` and `week` by their numbers in `folded`. A row without a mark, or with the mark of a row before, changes nothing. */
  add(pupil: number, week: number, place: number, mark: number, row: number): void {
    const kept = mark === NOTHING ? 'same' : this.folded.add(pupil, week, place, mark, row);
    if (kept === 'same') this.settle(row, 'unchanged');
    if (kept === 'another') this.settle(row, { faults: [TWO_MARKS] });
  }
}
