import { page } from '../../web/route.ts';
import type { AnyLine, List } from '../list.ts';
import { headList, titleOf } from '../list-heading.ts';
import { listPaths } from '../list.paths.ts';
import { findRows } from '../list.queries.ts';
import { criteriaOf, linesOf, pathOf, recordList } from '../load-list.ts';
import { addressWith, queryOf, readWanted } from '../read-wanted.ts';
import { selectRows } from '../select-rows.ts';
import { PrintListPage } from './print-list.page.tsx';

/** As many rows as one prints, and as a page may weigh: about eight sheets of paper. */
const MOST_PRINTED = 200;

export const printListRoute = <Context, Line extends AnyLine>(list: List<Context, Line>) =>
  page({
    path: listPaths.print(list.path),
    needs: list.needs,
    async load(asked) {
      const context = await list.prepare(asked);
      if (context === undefined) return undefined;
      const wanted = readWanted(list, context, asked.query);
      const { rows, total } = await findRows(asked.tx, selectRows(list, context, wanted), 0, MOST_PRINTED);
      await recordList(asked.tx, list, 'printed', rows, criteriaOf(wanted, { count: rows.length }));
      return {
        list,
        context,
        total,
        lines: await linesOf(asked.tx, list, context, rows),
        heading: await headList(list, context, wanted, total, asked),
        back: addressWith(pathOf(list, asked), queryOf(wanted)),
      };
    },
    title: ({ context }) => titleOf(list, context),
    view: (printed) => <PrintListPage printed={printed} />,
  });
