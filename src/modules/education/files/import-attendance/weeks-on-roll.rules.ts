import { addDays } from '#kernel/local-date.ts';
import { NO_MARK } from '../../codes/attendance-codes.ts';
import type { FileFault } from '../file-row.rules.ts';
import { coversDay, NOT_ON_ROLL, type OnMyRoll, outsideEnrolment, type RowVerdict } from '../../roll/on-roll.rules.ts';
import type { FoldedWeek } from './folded-weeks.rules.ts';

/** A week of marks that falls within one enrolment. */
export type WeekOnRoll = FoldedWeek & { readonly enrolment: OnMyRoll };

/** Told once for every row, whatever becomes of it. */
export type Settle = (row: number, verdict: RowVerdict) => void;

/** What was there before a week was written, and whether an earlier row of the same file had brought it. */
export type WeekThere = { readonly marks: string; readonly ofThisFile: boolean };

export const TWO_MARKS: FileFault = {
  column: 'Mark',
  code: 'two-marks',
  message: 'An earlier row of this file has a different mark for this session, and that one is kept',
  remedy: 'Take out the row that is wrong',
};

/** Splits a week by the enrolments that its days fall into. Days that fall into none are settled here. */
export function placeOnRoll(
  week: FoldedWeek,
  enrolments: readonly OnMyRoll[],
  isAdministrative: (mark: string) => boolean,
  settle: Settle,
): WeekOnRoll[] {
  if (enrolments.length === 0) {
    week.rows.forEach((row) => row > 0 && settle(row, { faults: [NOT_ON_ROLL] }));
    return [];
  }
  const whole = enrolments.find((enrolment) => coversWeek(enrolment, week));
  if (whole) return [{ ...week, enrolment: whole }];
  const days = [0, 1, 2, 3, 4].map((day) => enrolments.find((each) => coversDay(each, addDays(week.monday, day))));
  for (const [place, row] of week.rows.entries()) {
    if (row === 0 || days[place >> 1]) continue;
    // Before the first day a register has Z, and # where the school does not meet: that says nothing of the pupil.
    settle(row, isAdministrative(week.marks[place]!) ? 'unchanged' : { faults: [outsideEnrolment('Date')] });
  }
  const met = [...new Set(days)].flatMap((enrolment) => (enrolment ? [within(week, enrolment, days)] : []));
  return met.filter(({ rows }) => rows.some((row) => row > 0));
}

const coversWeek = ({ entryDate, leavingDate }: OnMyRoll, { monday, friday }: FoldedWeek): boolean =>
  entryDate <= monday && (leavingDate === null || friday <= leavingDate);

const within = (week: FoldedWeek, enrolment: OnMyRoll, days: readonly (OnMyRoll | undefined)[]): WeekOnRoll => ({
  ...week,
  enrolment,
  marks: [...week.marks].map((mark, place) => (days[place >> 1] === enrolment ? mark : NO_MARK)).join(''),
  rows: week.rows.map((row, place) => (days[place >> 1] === enrolment ? row : 0)),
});

const NOTHING_THERE: WeekThere = { marks: NO_MARK.repeat(10), ofThisFile: false };

/** What became of each row of a week that was written over what was there. True where anything is new or other. */
export function settleWeek({ marks, rows }: FoldedWeek, there: WeekThere | undefined, settle: Settle): boolean {
  const before = there ?? NOTHING_THERE;
  let anything = false;
  for (let place = 0; place < rows.length; place++) {
    if (rows[place] === 0) continue;
    const verdict = verdictOn(marks[place]!, before.marks[place]!, before.ofThisFile);
    settle(rows[place]!, verdict);
    if (verdict === 'added' || verdict === 'changed') anything = true;
  }
  return anything;
}

function verdictOn(mark: string, before: string, ofThisFile: boolean): RowVerdict {
  if (before === NO_MARK) return 'added';
  if (before === mark) return 'unchanged';
  return ofThisFile ? { faults: [TWO_MARKS] } : 'changed';
}
