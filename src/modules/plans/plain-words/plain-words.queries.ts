import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { plansTables } from '../plans.tables.ts';
import type { PlainWord } from './plain-words.rules.ts';

/** The area's words on a day, in the order of the alphabet. */
export async function plainWordsOn(tx: Tx, date: LocalDate): Promise<PlainWord[]> {
  return plansTables(tx)
    .selectFrom('plans.plain_word')
    .select(['word', 'instead'])
    .where('valid_from', '<=', date)
    .where((word) => word.or([word('valid_to', 'is', null), word('valid_to', '>=', date)]))
    .orderBy('word')
    .execute();
}
