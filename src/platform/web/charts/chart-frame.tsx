import type { Child } from 'hono/jsx';

export interface ChartTableProps {
  heading: string;
  columns: readonly string[];
  /** Each row as long as `columns`; its first cell names the row. */
  rows: readonly (readonly string[])[];
}

/**
 * What every chart stands in: its heading, its picture, and beside it the same facts as a table, since a picture
 * alone serves neither a screen reader nor somebody who wants the figure (WCAG 2.2, 1.1.1).
 */
export const ChartFrame = (props: { id: string; table: ChartTableProps; children: Child }) => (
  <figure class="rooted-chart" id={props.id}>
    <figcaption class="govuk-heading-s rooted-chart__heading">{props.table.heading}</figcaption>
    {props.table.rows.length === 0 ? (
      <p class="govuk-body">Nothing has been recorded yet.</p>
    ) : (
      <>
        {props.children}
        <ChartTable {...props.table} />
      </>
    )}
  </figure>
);

/** One drawing, with the name and the summary that a screen reader says in its place. */
export const ChartPicture = (props: {
  id: string;
  title: string;
  description: string;
  width: number;
  height: number;
  children: Child;
}) => (
  <svg
    class="rooted-chart__picture"
    viewBox={`0 0 ${props.width} ${props.height}`}
    role="img"
    aria-labelledby={`${props.id}-title ${props.id}-description`}
  >
    <title id={`${props.id}-title`}>{props.title}</title>
    <desc id={`${props.id}-description`}>{props.description}</desc>
    {props.children}
  </svg>
);

/** What the marks in a picture mean, in HTML so that long words wrap on a phone. */
export const ChartKey = ({ items }: { items: readonly { sample: Child; text: string }[] }) => (
  <ul class="govuk-list rooted-chart__key">
    {items.map(({ sample, text }) => (
      <li>
        <svg class="rooted-chart__sample" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
          {sample}
        </svg>
        <span>{text}</span>
      </li>
    ))}
  </ul>
);

/**
 * Its cells have no classes: a year of weeks has hundreds of them, which would weigh more than what they say.
 * A wide table scrolls in its own region, which the keyboard can reach; the page itself never scrolls sideways.
 */
const ChartTable = ({ heading, columns, rows }: ChartTableProps) => (
  <details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">
        View as a table<span class="govuk-visually-hidden"> what is in {heading}</span>
      </span>
    </summary>
    <div class="rooted-chart__table" role="region" aria-label={`${heading}, as a table`} tabindex={0}>
      <table class="govuk-table govuk-table--small-text-until-tablet">
        <caption class="govuk-table__caption govuk-visually-hidden">{heading}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr>
              <th scope="row">{name}</th>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
