import type { Asked } from '../web/request.ts';
import { when } from '#kernel/when.ts';
import { findHandlingNote } from './handling-note.queries.ts';
import { type AnyLine, type List, kindOf } from './list.ts';
import { type Wanted, filtersInWords, keyOf } from './read-wanted.ts';
import { orderInWords } from './sort.rules.ts';

/** What stands over a list that leaves the screen: what it is, when and by whom it was taken, how narrowed down, and a note. */
export type ListHeading = {
  readonly what: string;
  readonly taken: string;
  readonly narrowed: string;
  readonly note: string;
};

export async function headList<Context, Line extends AnyLine>(
  list: List<Context, Line>,
  context: Context,
  wanted: Wanted,
  total: number,
  { tx, userName, orgName }: Asked,
): Promise<ListHeading> {
  return {
    what: `${titleOf(list, context)}: ${inRows(list, total)}`,
    taken: `Taken from RootED on ${when(new Date())} by ${userName}, ${orgName}`,
    narrowed: [...filtersInWords(wanted), `Order: ${orderOf(list, wanted)}`].join('. '),
    note: (await findHandlingNote(tx)).words,
  };
}

export const titleOf = <Context, Line extends AnyLine>({ title }: List<Context, Line>, context: Context): string =>
  typeof title === 'function' ? title(context) : title;

/** So many rows, in words: '3,412 family plans'. */
export const inRows = ({ rows: [one, several] }: Pick<List<never, AnyLine>, 'rows'>, total: number): string =>
  `${total.toLocaleString('en-GB')} ${total === 1 ? one : several}`;

/** The order that rows stand in, in words. */
export function orderOf<Context, Line extends AnyLine>(
  { columns, order }: List<Context, Line>,
  { sort }: Wanted,
): string {
  const column = sort && columns.find((each) => keyOf(each) === sort.key);
  return column ? orderInWords(column.header, kindOf(column), sort.direction) : order.words;
}
