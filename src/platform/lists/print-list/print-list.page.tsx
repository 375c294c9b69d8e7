import { type AnyLine, type List, valueOf } from '../list.ts';
import { type ListHeading, titleOf } from '../list-heading.ts';
import { valueInWords } from '../list-table.page.tsx';

export type PrintedList<Context, Line extends AnyLine> = {
  readonly list: List<Context, Line>;
  readonly context: Context;
  readonly lines: readonly Line[];
  readonly total: number;
  readonly heading: ListHeading;
  readonly back: string;
};

/** A list for paper: whole as it is narrowed down, or as much of it as one prints, with what it is and how to handle it. */
export const PrintListPage = <Context, Line extends AnyLine>({ printed }: { printed: PrintedList<Context, Line> }) => {
  const { list, context, lines, total, heading, back } = printed;
  return (
    <>
      <h1 class="govuk-heading-l">{titleOf(list, context)}</h1>
      <p class="govuk-body govuk-!-font-weight-bold">{heading.note}</p>
      <p class="govuk-body">
        {heading.taken}. {heading.narrowed}.
      </p>
      <p class="govuk-body">{howMany(heading.what, lines.length, total)}</p>
      <p class="govuk-body rooted-screen-only">
        Print this page with your browser, or{' '}
        <a class="govuk-link" href={back}>
          go back to the list
        </a>
        .
      </p>
      {lines.length > 0 && <PaperTable {...{ list, context, lines }} caption={heading.what} />}
    </>
  );
};

type Paper<Context, Line extends AnyLine> = Pick<PrintedList<Context, Line>, 'list' | 'context' | 'lines'>;

/** As light as can be, for many rows. Nothing is pressed on paper, and links are words there. */
const PaperTable = <Context, Line extends AnyLine>({
  list,
  context,
  lines,
  caption,
}: Paper<Context, Line> & { caption: string }) => {
  const columns = list.columns.filter(({ only }) => only === undefined);
  return (
    <div class="rooted-paper" role="region" aria-label={caption} tabindex={0}>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ header }) => (
              <th scope="col">{header}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr>
              {columns.map((column, place) => {
                const says = column.shows?.(line, context, undefined) ?? valueInWords(valueOf(column, line, context));
                return place === 0 ? <th scope="row">{says}</th> : <td>{says}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const howMany = (what: string, printed: number, total: number): string =>
  printed < total
    ? `${what}. These are the first ${printed.toLocaleString('en-GB')}: narrow the list down to print the others.`
    : `${what}.`;
