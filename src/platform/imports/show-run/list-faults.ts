import { sql } from 'kysely';
import { choice } from '../../lists/filters.ts';
import type { List } from '../../lists/list.ts';
import type { Asked } from '../../web/request.ts';
import type { ImportKind, RowFault } from '../import-kind.ts';
import { importsPaths } from '../imports.paths.ts';
import { findRunByUrl, listFaultsByNumber, listFaultyColumns } from '../imports.queries.ts';
import type { Run } from '../run.ts';

export type RunContext = { readonly run: Run; readonly label: string; readonly columns: readonly string[] };
export type FaultLine = RowFault & { readonly id: string };

const WHOLE_ROW = 'The whole row';

/** What is wrong in the rows of a run that were refused. */
export const listFaults = (kinds: readonly ImportKind[]): List<RunContext, FaultLine> => ({
  name: 'imports.faults',
  path: importsPaths.run(':run'),
  title: ({ label }) => label,
  rows: ['fault', 'faults'],
  needs: 'imports:send-file',
  exports: 'imports:export',
  prepare: (asked) => findForActor(asked, kinds),
  from: () => sql`imports.fault f`,
  id: sql`f.number`,
  where: ({ run }) => sql`f.run_id = ${run.id}`,
  filters: {
    column: choice({
      label: 'Column',
      // By place: what a column is called comes from the file.
      options: ({ columns }: RunContext) =>
        Object.fromEntries(columns.map((column, i) => [`${i + 1}`, column || WHOLE_ROW])),
      where: (place, { columns }) => sql`f.column_key = ${columns[Number(place) - 1]}`,
    }),
  },
  order: { words: 'As in the file', by: sql`f.row_number` },
  columns: [
    { header: 'Row', number: ({ row }) => row },
    { header: 'Column', text: ({ column }) => column || WHOLE_ROW, sort: sql`f.column_key` },
    { header: 'What is wrong', text: ({ message }) => message, sort: sql`f.message` },
    { header: 'What to do', text: ({ remedy }) => remedy },
  ],
  describe: (tx, numbers, { run }) => listFaultsByNumber(tx, run.id, numbers),
  nothing: 'Nothing is wrong.',
});

/** A run of the actor's organisation, and of a kind that they may bring in. */
async function findForActor(
  { tx, actor, params }: Asked,
  kinds: readonly ImportKind[],
): Promise<RunContext | undefined> {
  const run = await findRunByUrl(tx, params['run']!);
  const kind = kinds.find((each) => each.kind === run?.kind);
  if (!run || !kind || !actor.permissions.has(kind.needs)) return undefined;
  return { run, label: kind.label, columns: await listFaultyColumns(tx, run.id) };
}
