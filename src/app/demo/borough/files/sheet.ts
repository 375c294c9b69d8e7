import type { RollEntry } from '../district.ts';
import type { Suspension } from '../suspensions.ts';

/** What a school sends: one file of each for one school year, as it stands today. */
export const SCHOOL_FILES = ['pupils', 'attendance', 'suspensions'] as const;
export type SchoolFile = (typeof SCHOOL_FILES)[number];

export type Row = readonly string[];

/** What one pupil puts into a file; of a file of suspensions, one of them. */
export type Origin = {
  readonly entry: RollEntry;
  readonly suspension: Suspension | undefined;
  readonly rows: () => Iterable<Row>;
  readonly count: number;
};

/** One file: its headings, and what stands under them. */
export type Sheet = { readonly columns: readonly string[]; readonly origins: readonly Origin[] };

export const oneRow = (entry: RollEntry, row: Row, suspension?: Suspension): Origin => ({
  entry,
  suspension,
  rows: () => [row],
  count: 1,
});
