import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { TestDatabase } from '#platform/testing/test-database.ts';
import type { Cells, Checked, FastRead, Fault, ImportKind, NumberedRow, Verdict } from '../import-kind.ts';

/** A thing has a code and an amount. Nothing else is known of it: this stands in for what modules bring in. */
export type Thing = { readonly code: string; readonly amount: number };

/** Makes the table in which things are kept, and gives what takes it away again. */
export async function withThings({ past }: TestDatabase): Promise<() => Promise<unknown>> {
  await past('drop schema if exists scratch cascade');
  await past('create schema scratch');
  await past(`create table scratch.thing (org_id uuid, code text, amount int, step int, primary key (org_id, code))`);
  await past('grant usage on schema scratch to rooted_scoped');
  await past('grant select, insert, update on scratch.thing to rooted_scoped');
  return () => past('drop schema scratch cascade');
}

const NOT_A_NUMBER: Fault = {
  column: 'Amount',
  code: 'not-a-number',
  message: 'This is not a number',
  remedy: 'Write the amount in figures',
};
const MISSING: Fault = { column: 'Code', code: 'empty', message: 'Code is empty', remedy: 'Fill in the code' };
/** What only the database would know. */
const UNLUCKY: Fault = { column: 'Amount', code: 'unlucky', message: 'Not this amount', remedy: 'Choose another' };

const check = (cells: Cells): Checked<Thing> => {
  const faults = [
    ...(cells['Code'] === '' ? [MISSING] : []),
    ...(/^\d+$/.test(cells['Amount'] ?? '') ? [] : [NOT_A_NUMBER]),
  ];
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, row: { code: cells['Code']!, amount: Number(cells['Amount']) } };
};

async function store(tx: Tx, things: readonly Thing[]): Promise<ReadonlyMap<string, Verdict>> {
  const good = [...new Map(things.filter(({ amount }) => amount !== 13).map((thing) => [thing.code, thing])).values()];
  const { rows } = await sql<{ code: string; added: boolean }>`
    insert into scratch.thing (org_id, code, amount)
    select acting.my_org(), code, amount
      from unnest(${good.map(({ code }) => code)}::text[], ${good.map(({ amount }) => amount)}::int[]) as t (code, amount)
    on conflict (org_id, code) do update set amount = excluded.amount where thing.amount <> excluded.amount
    returning code, xmax = 0 as added`.execute(tx);
  return new Map(rows.map(({ code, added }) => [code, added ? 'added' : 'changed']));
}

async function apply(tx: Tx, rows: readonly NumberedRow<Thing>[]): Promise<Verdict[]> {
  const verdicts = await store(
    tx,
    rows.map(({ row }) => row),
  );
  return rows.map(({ row }) => (row.amount === 13 ? { faults: [UNLUCKY] } : (verdicts.get(row.code) ?? 'unchanged')));
}

const COLUMNS: Readonly<Record<string, string>> = { code: 'Code', amount: 'Amount' };
const columnOf = (heading: string): string | undefined => COLUMNS[heading.toLowerCase()];

/** `before` is called with each step's rows, and may throw as what is broken would. */
export const thingKind = (
  rowsPerStep = 2_000,
  before: (rows: readonly NumberedRow<Thing>[]) => void = () => {},
): ImportKind<Thing> => ({
  kind: 'things',
  label: 'Things',
  needs: 'things:bring-in',
  isKind: (headings) => headings.some((heading) => columnOf(heading) === 'Code'),
  readHeadings(headings) {
    const columns = headings.map(columnOf);
    if (columns.includes('Amount'))
      return { ok: true, columns, ignored: headings.filter((_, i) => columns[i] === undefined) };
    const fault = { column: 'Amount', code: 'column-missing', message: 'There is no column Amount', remedy: 'Add it' };
    return { ok: false, faults: [fault] };
  },
  prepare: async () => check,
  async apply(tx, _actor, rows) {
    before(rows);
    return apply(tx, rows);
  },
  rowsPerStep,
});

/** The same, with a reader of its own for lines without quotes. It says of itself which lines it read. */
export const quickThingKind = (read: (lines: number) => void, bytesPerStep = 32_768): ImportKind<Thing> => ({
  ...thingKind(),
  fastReader: (headings) =>
    headings.join() === 'Code,Amount'
      ? {
          bytesPerStep,
          prepare: async () => readQuickly(read),
          async apply(tx, _actor, batch) {
            const { things, faults } = batch as Batch;
            const verdicts = await store(tx, things);
            const added = [...verdicts.values()].filter((verdict) => verdict === 'added').length;
            const changed = verdicts.size - added;
            const counts = { added, changed, unchanged: things.length - verdicts.size, refused: faults.length };
            return { counts, faults };
          },
        }
      : undefined,
});

type Batch = { things: Thing[]; faults: (Fault & { row: number })[] };

const readQuickly =
  (read: (lines: number) => void): FastRead<Batch> =>
  async (bytes, firstRow) => {
    const text = Buffer.from(bytes).toString();
    if (text.includes('"')) return undefined;
    const lines = text.replace(/\n$/, '').split(/\r?\n/);
    const batch: Batch = { things: [], faults: [] };
    for (const [i, line] of lines.entries()) {
      const [code = '', amount = ''] = line.split(',');
      const checked = check({ Code: code, Amount: amount });
      if (checked.ok) batch.things.push(checked.row);
      else batch.faults.push({ ...checked.faults[0]!, row: firstRow + i });
    }
    read(lines.length);
    return { batch, rows: lines.length };
  };
