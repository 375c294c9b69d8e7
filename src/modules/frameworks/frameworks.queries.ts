import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { frameworksTables } from './frameworks.tables.ts';

/** One level of the continuum of need, as it was named on a day. */
export type Level = {
  readonly editionId: string;
  readonly level: number;
  readonly name: string;
  readonly response: string;
  /** Whether the family has to agree, in words. */
  readonly agreement: string;
  readonly descriptors: readonly string[];
};
export type Headline = { readonly number: number; readonly name: string };
/** A need that a family may have, with what shows that it is met. `headline` is the number of its headline outcome. */
export type FrameworkNeed = {
  readonly id: string;
  readonly code: string;
  readonly headline: number;
  readonly name: string;
  readonly outcome: string;
  readonly heldFor: string;
};

type Framework = 'continuum' | 'headlines' | 'needs';

/** The edition in force on a day: of two that overlap, the later one. */
const editionOn = (tx: Tx, framework: Framework, date: LocalDate) =>
  frameworksTables(tx)
    .selectFrom('frameworks.edition as e')
    .select('e.id')
    .where('e.framework', '=', framework)
    .where('e.valid_from', '<=', date)
    .where((e) => e.or([e('e.valid_to', 'is', null), e('e.valid_to', '>=', date)]))
    .orderBy('e.valid_from', 'desc')
    .limit(1);

/** The continuum of need on a day, the lowest level first. */
export async function continuumOn(tx: Tx, date: LocalDate): Promise<Level[]> {
  return frameworksTables(tx)
    .selectFrom('frameworks.level as l')
    .select(['l.edition_id as editionId', 'l.level', 'l.name', 'l.response', 'l.agreement', 'l.descriptors'])
    .where('l.edition_id', '=', editionOn(tx, 'continuum', date))
    .orderBy('l.level')
    .execute();
}

/** The headline outcomes on a day, in their order. */
export async function headlinesOn(tx: Tx, date: LocalDate): Promise<Headline[]> {
  return frameworksTables(tx)
    .selectFrom('frameworks.headline as h')
    .select(['h.number', 'h.name'])
    .where('h.edition_id', '=', editionOn(tx, 'headlines', date))
    .orderBy('h.number')
    .execute();
}

/** The needs that may be chosen on a day, by headline and code. */
export async function needsOn(tx: Tx, date: LocalDate): Promise<FrameworkNeed[]> {
  return frameworksTables(tx)
    .selectFrom('frameworks.need as n')
    .select(['n.id', 'n.code', 'n.headline', 'n.name', 'n.outcome', 'n.held_for as heldFor'])
    .where('n.edition_id', '=', editionOn(tx, 'needs', date))
    .orderBy('n.headline')
    .orderBy('n.code')
    .execute();
}
