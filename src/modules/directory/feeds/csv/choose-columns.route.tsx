import { z } from 'zod';
import { type Ruling, refuse } from '#kernel/ruling.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { findRun } from '../feeds.queries.ts';
import { FEEDS } from '../see-feed/see-feed.route.tsx';
import { ChooseColumnsPage, type ColumnsLoaded } from './choose-columns.page.tsx';
import { type Column, guessColumns, isColumn } from './columns.rules.ts';
import { findTable, readAs } from './keep-table.ts';

async function load({ tx, params }: Asked): Promise<ColumnsLoaded | undefined> {
  const run = await findRun(tx, params['feedRun']!);
  const table = run && (await findTable(tx, run.id));
  return run && table && { run, table };
}

type Refusal = 'no-name' | 'twice' | 'changed-meanwhile';

/** What each of so many columns was said to be. */
const columnsIn = (typed: Readonly<Record<string, unknown>>, count: number): (Column | undefined)[] =>
  Array.from({ length: count }, (_, place) => {
    const said = typed[`column-${place}`];
    return typeof said === 'string' && isColumn(said) ? said : undefined;
  });

async function save(
  asked: Asked,
  typed: Readonly<Record<string, unknown>>,
  { run, table }: ColumnsLoaded,
  version: number,
): Promise<Ruling<{ isRead: boolean }, Refusal>> {
  const columns = columnsIn(typed, table.headings.length);
  const chosen = columns.filter((column) => column !== undefined);
  if (!chosen.includes('name')) return refuse('no-name');
  if (new Set(chosen).size < chosen.length) return refuse('twice');
  return readAs(asked, { ...run, version }, columns);
}

export const chooseColumnsRoute = form({
  path: directoryPaths.feedColumns(':feedRun'),
  needs: 'directory:curate',
  title: 'What the columns are',
  trail: () => FEEDS,
  fields: z.looseObject({}),
  load,
  start: ({ table }: ColumnsLoaded) =>
    Object.fromEntries(
      guessColumns(table.headings, table.remembered).map((column, place) => [`column-${place}`, column ?? '']),
    ),
  view: (loaded, entry, shown) => <ChooseColumnsPage loaded={loaded} entry={entry} shown={shown} />,
  save: (asked, typed, loaded, { version }) => save(asked, typed, loaded, version),
  refusals: {
    'no-name': { message: 'Choose which column is the name of the service' },
    twice: { message: 'Two columns are said to be the same. Choose each once, and leave the other out' },
    'changed-meanwhile': { message: 'It was brought in, or read with other columns, meanwhile' },
  },
  done: ({ isRead }, { run }) => ({
    to: directoryPaths.feedRun(run.urlId),
    flash: isRead ? 'The rows are read. Look at what came.' : 'The rows are being read. Come back in a few minutes.',
  }),
});
