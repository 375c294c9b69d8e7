import type { Day } from './pages/fill-in.ts';
import { type SchoolFiles, linesOf } from './school-files.ts';

/** What one pupil's marks come to, in half days. */
export type Counted = {
  readonly possible: number;
  readonly missed: number;
  readonly first: Day;
  readonly last: Day;
};

/** In the register, as the regulations of 2024 have it: what counts as attended, as missed, and not at all. */
const ATTENDED = ['/', '\\', 'L', 'B', 'K', 'P', 'V', 'W'];
const MISSED = ['C', 'C1', 'C2', 'E', 'I', 'J1', 'M', 'R', 'S', 'T', 'G', 'N', 'O', 'U'];
const LEFT_OUT = ['D', 'Q', 'X', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7', 'Z', '#'];

/** Counts each pupil's sessions line by line from the file that the school sent, leaving out the lines with a fault. */
export function countByHand({ attendance, planted }: SchoolFiles): ReadonlyMap<string, Counted> {
  const faulty = new Set(planted.filter(({ file }) => file === 'attendance').map(({ row }) => row));
  const counted = new Map<string, Counted>();
  for (const [place, line] of linesOf(attendance).entries()) {
    const row = place + 1;
    if (row === 1 || faulty.has(row)) continue;
    const [upn, date, , mark] = line.split(',') as [string, Day, string, string];
    if (LEFT_OUT.includes(mark)) continue;
    const missed = MISSED.includes(mark);
    if (!missed && !ATTENDED.includes(mark)) throw new Error(`the mark of row ${row} is none that is known`);
    const before = counted.get(upn) ?? { possible: 0, missed: 0, first: date, last: date };
    counted.set(upn, {
      possible: before.possible + 1,
      missed: before.missed + (missed ? 1 : 0),
      first: date < before.first ? date : before.first,
      last: date > before.last ? date : before.last,
    });
  }
  return counted;
}

export const percentMissed = ({ possible, missed }: Counted): number => (100 * missed) / possible;
