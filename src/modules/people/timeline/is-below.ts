import { type RawBuilder, sql } from 'kysely';
import type { TimelinePart } from './timeline.rules.ts';

/**
 * Of rows with this day and this id (a text): those that a part of a timeline may hold. The day is compared by itself too,
 * so that an index on it leads to the first of them, however far down that is.
 */
export const isBelow = ({ before }: TimelinePart, day: RawBuilder<unknown>, id: RawBuilder<unknown>) =>
  before === undefined
    ? sql<boolean>`true`
    : sql<boolean>`(${day} <= ${before.on}::date and (${day} < ${before.on}::date or ${id} collate "C" < ${before.id}))`;
