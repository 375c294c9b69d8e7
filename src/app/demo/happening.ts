import type { LocalDate } from '#kernel/local-date.ts';
import type { Ruling } from '#kernel/ruling.ts';
import type { Database } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Staff } from './make-area.ts';

/** What somebody does on a day of the demonstration. `by` is their user name. */
export type Happening = {
  readonly on: LocalDate;
  readonly by: string;
  readonly does: (doing: Doing, on: LocalDate) => Promise<unknown>;
};

/** Lets everything happen in the order of the days, and on one day in the order given; each in a transaction of its own. */
export async function letHappen(database: Database, staff: Staff, happenings: readonly Happening[]): Promise<void> {
  for (const { on, by, does } of happenings.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))) {
    const actor = staff.actorOf(by);
    // Nobody sits at a browser: of what a page is doing there is only whom it is done as, and in which transaction.
    await database.as(actor, (tx) => does({ tx, actor }, on));
  }
}

/** What was allowed. Throws where it was refused: what is made up must be sound. */
export function allowed<Value>(ruling: Ruling<Value, string>): Value {
  if (!ruling.allowed) throw new Error(`the demonstration was refused: ${ruling.refusal}`);
  return ruling.value;
}
