import type { Tx } from '#platform/database/database.ts';
import type {
  Cells,
  Counts,
  Delimiter,
  FastRead,
  FastReader,
  HeadingsRead,
  ImportAsked,
  RowFault,
  StepResult,
  Verdict,
} from '#platform/imports/import-kind.ts';
import type { Upn } from '#modules/people/index.ts';
import { NO_MARK } from '../attendance-codes.ts';
import { type AttendanceChecks, prepareAttendance, type QuickDay } from './attendance-checks.ts';
import { FoldedWeeks } from './folded-weeks.rules.ts';
import { splitLine } from './split-line.ts';
import { recordWeeks } from './record-weeks.ts';
import { TWO_MARKS } from './weeks-on-roll.rules.ts';

/** What some lines of a file give: weeks to store, and what is known already to become of their rows. */
export class AttendanceLines {
  readonly folded = new FoldedWeeks();
  readonly faults: RowFault[] = [];
  readonly counts: { -readonly [Key in keyof Counts]: Counts[Key] } = { added: 0, changed: 0, unchanged: 0, refused: 0 };

  settle(row: number, verdict: Verdict): void {
    if (typeof verdict === 'string') {
      this.counts[verdict] += 1;
    } else {
      this.counts.refused += 1;
      this.faults.push(...verdict.faults.map((fault) => ({ ...fault, row })));
    }
  }

  add(pupil: number, week: number, place: number, mark: number, row: number): void {
    const kept = mark === NOTHING ? 'same' : this.folded.add(pupil, week, place, mark, row);
    if (kept === 'same') this.counts.unchanged += 1;
    if (kept === 'another') this.settle(row, { faults: [TWO_MARKS] });
  }
}

const NOTHING = NO_MARK.charCodeAt(0);
