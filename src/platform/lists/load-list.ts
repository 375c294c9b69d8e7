import { type AuditDetail, recordAudit } from '../audit/record-audit.ts';
import type { Tx } from '../database/database.ts';
import type { Asked } from '../web/request.ts';
import { PER_PAGE } from '../web/paging.rules.ts';
import type { AnyLine, List } from './list.ts';
import { type Row, countRows, findRows } from './list.queries.ts';
import { type Wanted, readWanted } from './read-wanted.ts';
import { type SavedView, listSavedViews } from './saved-views.queries.ts';
import { selectRows } from './select-rows.ts';

/** A list as it is asked for, with what is on one page of it. */
export type LoadedList<Context, Line extends AnyLine> = {
  readonly list: List<Context, Line>;
  readonly context: Context;
  readonly wanted: Wanted;
  readonly lines: readonly Line[];
  readonly page: number;
  readonly total: number;
  /** Its address, with the record's name where it is below one. */
  readonly path: string;
  readonly views: readonly SavedView[];
  readonly keepsViews: boolean;
  readonly mayExport: boolean;
};

export async function loadList<Context, Line extends AnyLine>(
  list: List<Context, Line>,
  asked: Asked,
): Promise<LoadedList<Context, Line> | undefined> {
  const context = await list.prepare(asked);
  if (context === undefined) return undefined;
  const wanted = readWanted(list, context, asked.query);
  const { rows, total, page } = await findPage(asked.tx, list, context, wanted);
  await recordList(asked.tx, list, 'listed', rows, criteriaOf(wanted, { page, count: total }));
  const keepsViews = !list.path.includes(':');
  return {
    list,
    context,
    wanted,
    lines: await linesOf(asked.tx, list, context, rows),
    page,
    total,
    path: pathOf(list, asked),
    views: keepsViews ? await listSavedViews(asked.tx, list.name) : [],
    keepsViews,
    mayExport: asked.actor.permissions.has(list.exports),
  };
}

/** The page that is asked for; the last where there are fewer. */
async function findPage<Context, Line extends AnyLine>(
  tx: Tx,
  list: List<Context, Line>,
  context: Context,
  wanted: Wanted,
): Promise<{ rows: readonly Row[]; total: number; page: number }> {
  const selection = selectRows(list, context, wanted);
  const found = await findRows(tx, selection, (wanted.page - 1) * PER_PAGE, PER_PAGE);
  if (found.rows.length > 0 || wanted.page === 1) return { ...found, page: wanted.page };
  const page = Math.max(1, Math.ceil((await countRows(tx, selection)) / PER_PAGE));
  return { ...(await findRows(tx, selection, (page - 1) * PER_PAGE, PER_PAGE)), page };
}

/** What rows say, in the order of the rows. What could be listed and is not described is not the actor's to see. */
export async function linesOf<Context, Line extends AnyLine>(
  tx: Tx,
  list: List<Context, Line>,
  context: Context,
  rows: readonly Pick<Row, 'id'>[],
): Promise<Line[]> {
  if (rows.length === 0) return [];
  const described = await list.describe(
    tx,
    rows.map(({ id }) => id),
    context,
  );
  const byId = new Map(described.map((line) => [line.id, line]));
  return rows.flatMap(({ id }) => byId.get(id) ?? []);
}

/** One entry for a list, whatever its length, with everybody whom its rows are about. */
export async function recordList<Context, Line extends AnyLine>(
  tx: Tx,
  list: List<Context, Line>,
  what: 'listed' | 'printed' | 'exported',
  rows: readonly Row[],
  detail: AuditDetail,
): Promise<void> {
  const persons = [...new Set(rows.flatMap((row) => row.persons))];
  await recordAudit(tx, `${list.name}-${what}`, persons, detail);
}

/** What the audit says of what was asked for: choices as they are, of what was typed only that something was. */
export const criteriaOf = ({ filters, sort }: Wanted, more: AuditDetail): AuditDetail => ({
  ...Object.fromEntries(
    filters.flatMap(({ name, value, options }) => (value === '' ? [] : [[name, options ? value : true]])),
  ),
  ...(sort ? { sort: `${sort.key} ${sort.direction}` } : {}),
  ...more,
});

/** The list's own address, with the names of the records that it is below. */
export const pathOf = ({ path }: { readonly path: string }, { params }: Pick<Asked, 'params'>): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => params[name]!);
