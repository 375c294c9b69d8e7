import { todayInLondon } from '#kernel/local-date.ts';
import type { Download } from '../../web/answer.ts';
import type { GetRoute } from '../../web/route.ts';
import { headList } from '../list-heading.ts';
import type { AnyLine, List } from '../list.ts';
import { listPaths } from '../list.paths.ts';
import { findRows } from '../list.queries.ts';
import { criteriaOf, pathOf, recordList } from '../load-list.ts';
import { addressWith, queryOf, readWanted } from '../read-wanted.ts';
import { selectRows } from '../select-rows.ts';
import { csvOf } from './csv-of.ts';
import { type ExportedRows, exportedRows } from './exported-rows.ts';
import { sheetOf } from './sheet-of.ts';

/** As many rows as one file takes: more than the children of any area, with their keys in memory. */
export const MOST_EXPORTED = 100_000;

type Format = {
  readonly ending: 'csv' | 'xlsx';
  readonly contentType: string;
  make(name: string, rows: ExportedRows): Download['download'];
};

const CSV: Format = { ending: 'csv', contentType: 'text/csv; charset=utf-8', make: (_, rows) => csvOf(rows) };
const SHEET: Format = {
  ending: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  make: sheetOf,
};

/** A list as files: whole, as it is narrowed down and sorted. What was taken is recorded before anything leaves. */
export const exportListRoutes = <Context, Line extends AnyLine>(list: List<Context, Line>): GetRoute[] => [
  exportRoute(list, listPaths.csv(list.path), CSV),
  exportRoute(list, listPaths.sheet(list.path), SHEET),
];

const exportRoute = <Context, Line extends AnyLine>(
  list: List<Context, Line>,
  path: string,
  { ending, contentType, make }: Format,
): GetRoute => ({
  method: 'get',
  path,
  needs: list.exports,
  async answer(asked) {
    // Whoever may not see the list may not have it as a file either.
    if (!asked.actor.permissions.has(list.needs)) return undefined;
    const context = await list.prepare(asked);
    if (context === undefined) return undefined;
    const wanted = readWanted(list, context, asked.query);
    const { rows, total } = await findRows(asked.tx, selectRows(list, context, wanted), 0, MOST_EXPORTED);
    if (total > MOST_EXPORTED) return { to: addressWith(pathOf(list, asked), queryOf(wanted)), flash: TOO_MANY };
    await recordList(asked.tx, list, 'exported', rows, criteriaOf(wanted, { format: ending, count: total }));
    const heading = await headList(list, context, wanted, total, asked);
    const ids = rows.map(({ id }) => id);
    const name = list.rows[1];
    return {
      download: make(titleCased(name), exportedRows(list, context, heading, ids, asked.again)),
      contentType,
      fileName: `${name.replaceAll(' ', '-')}-${todayInLondon()}.${ending}`,
    };
  },
});

const TOO_MANY = `A file takes ${MOST_EXPORTED.toLocaleString('en-GB')} rows. Narrow the list down, then download it.`;

/** The name of the sheet. */
const titleCased = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
