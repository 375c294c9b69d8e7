import { govukDetails } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { Difference } from '../write-service/service-words.ts';

type Props = {
  heads: readonly [before: string, after: string];
  differences: readonly Difference[];
  /** As the documents have them: also what no box of the form is made for. */
  parts: readonly Difference[];
  /** Whose they are, where a page shows those of several. */
  of?: string;
};

/** What is said otherwise, part by part, in words; and below, every part of the document that differs. */
export const Differences = ({ heads, differences, parts, of }: Props) => (
  <>
    {differences.length === 0 ? (
      <p class="govuk-body">Nothing that the form asks of is different.</p>
    ) : (
      <DifferenceTable caption="What is different" of={of} heads={heads} lines={differences} />
    )}
    {parts.length > 0 &&
      govukDetails({
        summaryText: 'Everything that is different, as the entry has it',
        html: <DifferenceTable caption="Parts of the entry" of={of} heads={heads} lines={parts} />,
      })}
  </>
);

const DifferenceTable = ({
  caption,
  of,
  heads: [before, after],
  lines,
}: {
  caption: string;
  of: string | undefined;
  heads: Props['heads'];
  lines: readonly Difference[];
}) => (
  <Table
    caption={of === undefined ? caption : `${caption}: ${of}`}
    captionClasses={of === undefined ? 'govuk-table__caption--m' : 'govuk-visually-hidden'}
    firstCellIsHeader
    head={[{ text: 'Part' }, { text: before }, { text: after }]}
    rows={lines.map((line) => [
      { text: line.what },
      { text: line.before || 'Nothing', classes: 'govuk-!-text-break-word' },
      { text: line.after || 'Nothing', classes: 'govuk-!-text-break-word' },
    ])}
  />
);
