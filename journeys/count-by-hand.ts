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

/** Counts each pupil's sessions from the file that the school sent, leaving out the lines with a fault. */
export function countByHand(school: SchoolFiles): ReadonlyMap<string, Counted> {
  const byPupil = Map.groupBy(soundLines(school), ([upn]) => upn);
  return new Map([...byPupil].map(([upn, lines]) => [upn, count(lines)]));
}

type Line = readonly [upn: string, date: Day, session: string, mark: string];

function soundLines({ attendance, planted }: SchoolFiles): Line[] {
  const faulty = new Set(planted.filter(({ file }) => file === 'attendance').map(({ row }) => row));
  return linesOf(attendance)
    .filter((_, place) => place > 0 && !faulty.has(place + 1))
    .map((line) => line.split(',') as unknown as Line);
}

function count(lines: readonly Line[]): Counted {
  const unknown = lines.find(([, , , mark]) => ![ATTENDED, MISSED, LEFT_OUT].some((marks) => marks.includes(mark)));
  if (unknown) throw new Error('a line without a fault has a mark that is none');
  const possible = lines.filter(([, , , mark]) => !LEFT_OUT.includes(mark));
  const days = possible.map(([, date]) => date).toSorted();
  return {
    possible: possible.length,
    missed: possible.filter(([, , , mark]) => MISSED.includes(mark)).length,
    first: days[0]!,
    last: days.at(-1)!,
  };
}

export const percentMissed = ({ possible, missed }: Counted): number => (100 * missed) / possible;
