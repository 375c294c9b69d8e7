import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukSelect } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { FeedRun } from '../feed-run.ts';
import { COLUMNS } from './columns.rules.ts';
import type { KeptTable } from './keep-table.ts';

export type ColumnsLoaded = { readonly run: FeedRun; readonly table: KeptTable };

const EXAMPLES = 3;

/** What stands in a column, so that one sees what it is. */
const examples = ({ first }: KeptTable, place: number): string =>
  first
    .map((row) => row[place] ?? '')
    .filter((cell, i, all) => cell !== '' && all.indexOf(cell) === i)
    .slice(0, EXAMPLES)
    .map((cell) => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell))
    .join(' · ') || 'Empty in the first rows';

type Props = { loaded: ColumnsLoaded; entry: Entry; shown: Shown };

export const ChooseColumnsPage = ({ loaded: { run, table }, entry, shown }: Props) => (
  <>
    <h1 class="govuk-heading-l">What the columns are</h1>
    <p class="govuk-body">
      The table from {run.feedName} has {table.rows === 1 ? 'one row' : `${table.rows} rows`}. Check what each column
      is. It is remembered for the next table. Nothing is brought in yet.
    </p>
    <Form shown={shown} send="Read the rows" version={run.version}>
      {table.headings.map((heading, place) =>
        govukSelect({
          ...field(entry, `column-${place}`),
          label: { text: heading || `Column ${place + 1}`, classes: 'govuk-label--s' },
          hint: { text: examples(table, place) },
          items: [
            { value: '', text: 'Leave it out' },
            ...Object.entries(COLUMNS).map(([value, { label }]) => ({
              value,
              text: label,
              selected: entry.typed[`column-${place}`] === value,
            })),
          ],
        }),
      )}
    </Form>
  </>
);
