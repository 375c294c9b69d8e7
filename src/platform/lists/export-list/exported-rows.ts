import type { Tx } from '../../database/database.ts';
import type { ListHeading } from '../list-heading.ts';
import { type AnyLine, type List, type Value, kindOf, valueOf } from '../list.ts';
import { linesOf } from '../load-list.ts';

/** What a file is made of. */
export type ExportedRows = {
  readonly heading: ListHeading;
  readonly columns: readonly { readonly header: string; readonly kind: Value['kind'] }[];
  /** Rows by the batch, read as the file is sent: no more than one is in memory. */
  readonly batches: AsyncIterable<readonly (readonly Value[])[]>;
};

/** Rows that are read at once. */
const BATCH = 1_000;

/**
 * The rows with these keys, each batch read in a transaction of its own, so that nobody waits behind a slow download. What
 * the actor may not see any more by then is left out.
 */
export function exportedRows<Context, Line extends AnyLine>(
  list: List<Context, Line>,
  context: Context,
  heading: ListHeading,
  ids: readonly string[],
  again: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
): ExportedRows {
  const columns = list.columns.filter(({ only }) => only !== 'page');
  async function* batches() {
    for (let at = 0; at < ids.length; at += BATCH) {
      const batch = ids.slice(at, at + BATCH).map((id) => ({ id }));
      const lines = await again((tx) => linesOf(tx, list, context, batch));
      yield lines.map((line) => columns.map((column) => valueOf(column, line, context)));
    }
  }
  return {
    heading,
    columns: columns.map((column) => ({ header: column.header, kind: kindOf(column) })),
    batches: batches(),
  };
}
