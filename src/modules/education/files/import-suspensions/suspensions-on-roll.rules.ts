import type { Id } from '#kernel/id.ts';
import type { Upn } from '#modules/people/index.ts';
import type { FileFault } from '../file-row.rules.ts';
import { coversDay, NOT_ON_ROLL, type OnMyRoll, outsideEnrolment, type RowVerdict } from '../../roll/on-roll.rules.ts';
import type { SuspensionRow } from './suspension-file.rules.ts';

/** A suspension of a pupil on the roll, with its row in the file. */
export type SuspensionOnRoll = SuspensionRow & {
  readonly number: number;
  readonly enrolmentId: Id<'enrolment'>;
  readonly personId: Id<'person'>;
};

export const STARTS_WITH_ANOTHER: FileFault = {
  column: 'StartDate',
  code: 'starts-with-another',
  message:
    'An earlier row of this file has a suspension of this pupil that starts in the same session and is not the same',
  remedy: 'Take out the row that is wrong, or say in StartSession which starts in the afternoon',
};

/**
 * Which rows can be written, and what becomes of the others. A pupil has one suspension that starts in a session; `again`
 * are rows that say what an earlier one says, each with that one.
 */
export function placeSuspensions(
  rows: readonly { readonly number: number; readonly row: SuspensionRow }[],
  roll: ReadonlyMap<Upn, readonly OnMyRoll[]>,
): { placed: SuspensionOnRoll[]; verdicts: Map<number, RowVerdict>; again: Map<number, number> } {
  const placed = new Map<string, SuspensionOnRoll>();
  const verdicts = new Map<number, RowVerdict>();
  const again = new Map<number, number>();
  for (const { number, row } of rows) {
    const enrolments = roll.get(row.upn) ?? [];
    const enrolment = enrolments.find((each) => coversDay(each, row.startDate));
    if (!enrolment) {
      verdicts.set(number, { faults: [enrolments.length > 0 ? outsideEnrolment('StartDate') : NOT_ON_ROLL] });
      continue;
    }
    const { personId, enrolmentId } = enrolment;
    const key = `${personId} ${row.startDate} ${row.startSession}`;
    const before = placed.get(key);
    if (before && isSame(before, row)) again.set(number, before.number);
    else if (before) verdicts.set(number, { faults: [STARTS_WITH_ANOTHER] });
    else placed.set(key, { ...row, number, enrolmentId, personId });
  }
  return { placed: [...placed.values()], verdicts, again };
}

const isSame = (a: SuspensionRow, b: SuspensionRow): boolean =>
  a.category === b.category &&
  a.reasons.join() === b.reasons.join() &&
  a.sessions === b.sessions &&
  a.endDate === b.endDate;
