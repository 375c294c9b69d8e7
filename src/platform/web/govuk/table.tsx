import { classNames, spreadable } from './attributes.ts';
import type { Html } from './html.ts';
import type { TableOptions } from './macro-options.ts';

type HeadCell = NonNullable<TableOptions['head']>[number];
type Row = Exclude<TableOptions['rows'][number], false | null | undefined>;
type Cell = Row[number];

/**
 * What each column is called, where rows stand as blocks on a narrow screen: each cell then says which column it is of.
 * The roles keep it a table for screen readers that go by how it is drawn.
 */
type Stacked = { readonly columns: readonly (string | undefined)[] } | undefined;

/**
 * Rows of facts to compare. Columns of numbers take `format: 'numeric'` in head and cells. With more than two columns rows
 * become blocks on a narrow screen, unless `stacks` is false.
 */
export const Table = ({ stacks = true, ...options }: TableOptions & { readonly stacks?: boolean }): Html => {
  const stacked = stacks ? stackedBy(options.head) : undefined;
  return (
    <table
      class={classNames('govuk-table', stacked && 'rooted-table--stacks', options.classes)}
      role={stacked && 'table'}
      {...spreadable(options.attributes)}
    >
      {options.caption && (
        <caption class={classNames('govuk-table__caption', options.captionClasses)}>{options.caption}</caption>
      )}
      {options.head && tableHead(options.head, stacked)}
      <tbody class="govuk-table__body" role={stacked && 'rowgroup'}>
        {options.rows.map((row) => row && tableRow(row, options.firstCellIsHeader === true, stacked))}
      </tbody>
    </table>
  );
};

const stackedBy = (head: TableOptions['head']): Stacked =>
  head && head.length > 2 ? { columns: head.map(({ text }) => text || undefined) } : undefined;

const tableHead = (head: readonly HeadCell[], stacked: Stacked): Html => (
  <thead class="govuk-table__head" role={stacked && 'rowgroup'}>
    <tr class="govuk-table__row" role={stacked && 'row'}>
      {head.map((cell) => columnHeading(cell, stacked))}
    </tr>
  </thead>
);

const columnHeading = (cell: HeadCell, stacked: Stacked): Html => (
  <th scope="col" role={stacked && 'columnheader'} {...shape(cell, 'govuk-table__header')}>
    {cell.html ?? cell.text}
  </th>
);

const tableRow = (row: Row, firstCellIsHeader: boolean, stacked: Stacked): Html => (
  <tr class="govuk-table__row" role={stacked && 'row'}>
    {row.map((cell, column) =>
      firstCellIsHeader && column === 0 ? rowHeading(cell, stacked) : plainCell(cell, stacked, column),
    )}
  </tr>
);

const rowHeading = (cell: Cell, stacked: Stacked): Html => (
  <th scope="row" role={stacked && 'rowheader'} {...shape({ ...cell, format: undefined }, 'govuk-table__header')}>
    {cell.html ?? cell.text}
  </th>
);

const plainCell = (cell: Cell, stacked: Stacked, column: number): Html => (
  <td role={stacked && 'cell'} data-column={stacked?.columns[column]} {...shape(cell, 'govuk-table__cell')}>
    {cell.html ?? cell.text}
  </td>
);

const shape = ({ format, classes, colspan, rowspan, attributes }: HeadCell | Cell, block: string) => ({
  class: classNames(block, format && `${block}--${format}`, classes),
  colspan,
  rowspan,
  ...spreadable(attributes),
});
