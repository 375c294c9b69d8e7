import type { LocalDate } from '#kernel/local-date.ts';

/** What services are about, as a curator keeps it. */
export type KeptNeed = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The need that it stands below: who looks for that one finds its services too. */
  readonly parentId: string | null;
  readonly parentName: string | null;
  /** How many that are used stand below it, of other directories too. */
  readonly children: number;
  /** Null for the area's own; else the other directory that uses it. */
  readonly usedBy: string | null;
  readonly services: number;
  readonly words: number;
  /** Since when nothing new is about it. */
  readonly endedOn: LocalDate | null;
  readonly version: number;
};

/** What people say, and the other words that are looked for too. */
export type OtherWord = { readonly id: string; readonly said: string; readonly means: string };
