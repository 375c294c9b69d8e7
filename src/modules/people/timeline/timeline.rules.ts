import type { Id } from '#kernel/id.ts';
import { type LocalDate, findLocalDate } from '#kernel/local-date.ts';

/** Something that happened, as it stands in a timeline: in a sentence that the child could read. */
export type TimelineEntry = {
  /** The same each time, and nobody else's. Of what happened on one day, the greatest stands first. */
  readonly id: string;
  readonly on: LocalDate;
  readonly what: string;
  readonly path?: string | undefined;
  /** Whose it is, where it is about one person: said where the timeline is of several. */
  readonly personId?: Id<'person'> | undefined;
};

/** The entry from which a timeline is read on. */
export type TimelinePlace = Pick<TimelineEntry, 'on' | 'id'>;

/** As much of a timeline as is read at a time: the newest `most`, or the newest of what stands below a place. */
export type TimelinePart = { readonly before?: TimelinePlace | undefined; readonly most: number };

/** By day and then by id, in the order of the letters' codes, as `isBelow` has it in the database. */
const compare = (a: TimelinePlace, b: TimelinePlace): number =>
  a.on === b.on ? byCode(a.id, b.id) : byCode(a.on, b.on);

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of entries in any order, those that a part holds, newest first. */
export const partOf = <Entry extends TimelinePlace>(
  entries: readonly Entry[],
  { before, most }: TimelinePart,
): Entry[] =>
  entries
    .filter((entry) => before === undefined || compare(entry, before) < 0)
    .toSorted((a, b) => compare(b, a))
    .slice(0, most);

/** A place as it stands in an address. */
export const writePlace = ({ on, id }: TimelinePlace): string => `${on} ${id}`;

/** Undefined for what is no place: the timeline is then read from its top. */
export function readPlace(text: string | undefined): TimelinePlace | undefined {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2}) ([ -~]{1,100})$/.exec(text ?? '') ?? [];
  const on = day && findLocalDate(day);
  return on && id ? { on, id } : undefined;
}
