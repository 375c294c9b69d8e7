import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

/** One edition of a list that the area works by, with what it says: each entry's term, and what is said of it. */
export type ShownList = {
  readonly title: string;
  readonly version: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | undefined;
  readonly source: string;
  readonly verified: boolean;
  readonly entries: readonly { readonly term: string; readonly says: readonly string[] }[];
};

/** Where lists come from: a module that keeps some of its own hands them in, so that one page shows them all. */
export type ListSource = (tx: Tx) => Promise<ShownList[]>;
