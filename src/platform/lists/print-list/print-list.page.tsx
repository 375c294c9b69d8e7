import type { Shown } from '../../web/request.ts';
import type { AnyLine, List } from '../list.ts';
import { type ListHeading, titleOf } from '../list-heading.ts';
import { ListTable } from '../list-table.page.tsx';
import type { Wanted } from '../read-wanted.ts';

export type PrintedList<Context, Line extends AnyLine> = {
  readonly list: List<Context, Line>;
  readonly context: Context;
  readonly wanted: Wanted;
  readonly lines: readonly Line[];
  readonly total: number;
  readonly heading: ListHeading;
  readonly back: string;
};

/** A list for paper: whole as it is narrowed down, or as much of it as one prints, with what it is and how to handle it. */
export const PrintListPage = <Context, Line extends AnyLine>({
  printed,
  shown,
}: {
  printed: PrintedList<Context, Line>;
  shown: Shown;
}) => {
  const { list, context, wanted, lines, total, heading, back } = printed;
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
      {lines.length > 0 && <ListTable {...{ list, context, wanted, lines, shown }} caption={heading.what} />}
    </>
  );
};

const howMany = (what: string, printed: number, total: number): string =>
  printed < total
    ? `${what}. These are the first ${printed.toLocaleString('en-GB')}: narrow the list down to print the others.`
    : `${what}.`;
