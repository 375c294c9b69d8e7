import { classNames, spreadable } from './attributes.ts';
import type { Html } from './html.ts';
import type { TableOptions } from './macro-options.ts';

type HeadCell = NonNullable<TableOptions['head']>[number];
type Row = Exclude<TableOptions['rows'][number], false | null | undefined>;
type Cell = Row[number];

/** Rows of facts to compare. Columns of numbers take `format: 'numeric'` in head and cells. */
export const Table = (options: TableOptions): Html => (
  <table class={classNames('govuk-table', options.classes)} {...spreadable(options.attributes)}>
    {options.caption && (
      <caption class={classNames('govuk-table__caption', options.captionClasses)}>{options.caption}</caption>
    )}
    {options.head && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">{options.head.map(columnHeading)}</tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {options.rows.map((row) => row && tableRow(row, options.firstCellIsHeader === true))}
    </tbody>
  </table>
);

const columnHeading = (cell: HeadCell): Html => (
  <th scope="col" {...shape(cell, 'govuk-table__header')}>
    {cell.html ?? cell.text}
  </th>
);

const tableRow = (row: Row, firstCellIsHeader: boolean): Html => (
  <tr class="govuk-table__row">
    {row.map((cell, column) => (firstCellIsHeader && column === 0 ? rowHeading(cell) : plainCell(cell)))}
  </tr>
);

const rowHeading = (cell: Cell): Html => (
  <th scope="row" {...shape({ ...cell, format: undefined }, 'govuk-table__header')}>
    {cell.html ?? cell.text}
  </th>
);

const plainCell = (cell: Cell): Html => <td {...shape(cell, 'govuk-table__cell')}>{cell.html ?? cell.text}</td>;

const shape = ({ format, classes, colspan, rowspan, attributes }: HeadCell | Cell, block: string) => ({
  class: classNames(block, format && `${block}--${format}`, classes),
  colspan,
  rowspan,
  ...spreadable(attributes),
});
