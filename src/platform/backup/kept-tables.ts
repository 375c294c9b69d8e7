import type pg from 'pg';
import { type Row, lineOf } from './backup-file.ts';

/** A table as a backup knows it. Everything is quoted for use in a statement. */
export type KeptTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly types: readonly string[];
  /** The columns that its rows are in order of: those of its key, or all of them. */
  readonly key: readonly string[];
};

/** Rows at once: what is in memory. */
const AT_ONCE = 500;

/** Every setting that the text of a value depends on. */
const PLAIN_TEXT = `
  set local search_path = pg_catalog; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1`;

/** Has each value written in the same way on every engine and server, until the transaction ends. */
export const writePlainly = (client: pg.ClientBase): Promise<unknown> => client.query(PLAIN_TEXT);

/** All our tables but the list of migrations, which each database has for itself. */
export async function listKeptTables(client: pg.ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(`
    select format('%I.%I', n.nspname, c.relname) as name,
           array_agg(quote_ident(a.attname) order by a.attnum) as columns,
           array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types,
           coalesce(array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attnum = any (i.indkey::int2[])),
                    array_agg(quote_ident(a.attname) order by a.attnum)) as key
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
       and c.oid <> 'platform.migration'::regclass
     group by c.oid, n.nspname, c.relname`);
  return rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** A table's rows as lines, some at a time, in an order that no server's collation changes. */
export async function* readRows(
  client: pg.ClientBase,
  table: KeptTable,
): AsyncGenerator<{ lines: string; rows: number }> {
  const values = table.columns.map((column, i) => (table.types[i] === OF_THIS_SERVER ? `'0'` : `${column}::text`));
  const order = table.key.map((column) => inOrder(column, table.types[table.columns.indexOf(column)]!));
  await client.query(
    `declare kept no scroll cursor for select ${values.join(', ')} from ${table.name} order by ${order.join(', ')}`,
  );
  for (;;) {
    const { rows } = await client.query<Row[]>({ text: `fetch ${AT_ONCE} from kept`, rowMode: 'array' } as never);
    if (rows.length === 0) break;
    yield { lines: rows.map(lineOf).join(''), rows: rows.length };
  }
  await client.query('close kept');
}

/** A transaction's number means nothing elsewhere. 0 is before all of them, so what waited for one (a seal) goes on. */
const OF_THIS_SERVER = 'xid8';

const ORDERED_ALIKE = ['uuid', 'smallint', 'integer', 'bigint', 'date', 'boolean', 'bytea', 'timestamp with time zone'];

const inOrder = (column: string, type: string): string =>
  ORDERED_ALIKE.includes(type) ? column : `${column}::text collate "C"`;
